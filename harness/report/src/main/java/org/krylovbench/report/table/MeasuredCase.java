package org.krylovbench.report.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/**
 * A case with all that was measured of it.
 *
 * @param summary empty, if it has not been run yet
 */
public record MeasuredCase(CaseRow planned, Optional<Summary> summary, List<Iteration> history) {

    public MeasuredCase {
        history = List.copyOf(history);
    }

    /** Those of a run, in the order of its plan. */
    public static List<MeasuredCase> of(RunFolder run) throws IOException {
        Map<String, Summary> summaries =
                run.summaries().stream().collect(Collectors.toMap(Summary::caseId, Function.identity()));
        Map<String, List<Iteration>> histories =
                run.iterations().stream().collect(Collectors.groupingBy(Iteration::caseId));
        return run.cases().stream()
                .map(planned -> new MeasuredCase(
                        planned,
                        Optional.ofNullable(summaries.get(planned.caseId())),
                        histories.getOrDefault(planned.caseId(), List.of())))
                .toList();
    }

    /** What became of it, in a word or two. */
    String fate() {
        return summary.map(s -> s.outcome().toString()).orElse("not run yet");
    }
}
