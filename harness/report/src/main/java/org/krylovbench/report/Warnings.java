package org.krylovbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.results.CaseRow;

/** What a reader of a run must know before its numbers. */
final class Warnings {

    private Warnings() {}

    /** Those of the run itself, and what its cases give cause for. */
    static List<String> of(Rows run) {
        List<String> warnings = new ArrayList<>(run.manifest().warnings());
        List<String> departures = run.entries().stream()
                .map(Rows.Entry::planned)
                .filter(planned -> planned.skipped().isEmpty())
                .map(CaseRow::departures)
                .toList();
        Map<String, Long> counts = departures.stream()
                .filter(all -> !all.isEmpty())
                .flatMap(all -> Stream.of(all.split("; ")))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            long cases = departures.stream().filter(all -> !all.isEmpty()).count();
            warnings.add("Not compared like with like, and marked \u2260 in the summary: " + cases + " of "
                    + departures.size() + " cases. "
                    + counts.entrySet().stream()
                            .map(departure -> departure.getKey() + " (" + departure.getValue() + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        warnings.addAll(TimeWarnings.of(run.entries()));
        return warnings;
    }
}
