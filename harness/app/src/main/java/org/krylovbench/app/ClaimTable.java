package org.krylovbench.app;

import java.util.List;
import org.krylovbench.report.claim.Finding;

/** What was published beside what a run found, for a terminal. */
final class ClaimTable {

    private ClaimTable() {}

    static TextTable of(List<Finding> findings) {
        var table = new TextTable(List.of("published", "reported", "ours", "deviation", "verdict"));
        for (Finding finding : findings) {
            table.add(List.of(
                    finding.claim().what(),
                    finding.claim().reported(),
                    finding.ours(),
                    finding.deviation(),
                    finding.words()));
        }
        return table;
    }
}
