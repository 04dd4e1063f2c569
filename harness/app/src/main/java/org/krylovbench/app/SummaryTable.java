package org.krylovbench.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** The summary of a run for a terminal: a line for each case that was run, marked ≠ where it departs from the common terms. */
final class SummaryTable {

    private SummaryTable() {}

    static TextTable of(RunFolder run) throws IOException {
        var table = new TextTable(List.of(
                "problem", "solver", "preconditioner", "backend", "outcome", "k", "residual", "error", "solve"));
        Map<String, Summary> summaries =
                run.summaries().stream().collect(Collectors.toMap(Summary::caseId, Function.identity()));
        for (CaseRow planned : run.cases()) {
            Summary summary = summaries.get(planned.caseId());
            if (summary != null && summary.outcome() != Outcome.SKIPPED) {
                table.add(row(planned, summary));
            }
        }
        return table;
    }

    private static List<String> row(CaseRow planned, Summary summary) {
        return List.of(
                planned.problem(),
                planned.solver() + (planned.departures().isEmpty() ? "" : " \u2260"),
                planned.preconditioner(),
                planned.backend(),
                summary.outcome().toString(),
                Integer.toString(summary.iterations()),
                Quantity.scientific(summary.relativeResidual()),
                Quantity.scientific(summary.relativeError()),
                Quantity.seconds(summary.times().solveSeconds()));
    }
}
