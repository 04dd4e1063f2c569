package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krylovbench.results.Timing;
import org.krylovbench.statistics.ForkSamples;

/** The raw samples of a run, by case. */
public final class Samples {

    private final Map<String, List<Timing>> cases;

    private Samples(Map<String, List<Timing>> cases) {
        this.cases = cases;
    }

    static Samples of(Rows run) throws IOException {
        return new Samples(run.folder().timings().stream().collect(Collectors.groupingBy(Timing::caseId)));
    }

    /** In the order of the file. */
    List<Timing> of(Rows.Entry entry, Timing.Kind kind) {
        return cases.getOrDefault(entry.planned().caseId(), List.of()).stream()
                .filter(timing -> timing.kind() == kind)
                .toList();
    }

    /** By fork, if there are any. */
    Optional<ForkSamples> forks(Rows.Entry entry, Timing.Kind kind) {
        Map<Integer, List<Timing>> forks = of(entry, kind).stream()
                .collect(Collectors.groupingBy(Timing::fork, TreeMap::new, Collectors.toList()));
        return forks.isEmpty()
                ? Optional.empty()
                : Optional.of(ForkSamples.of(forks.values().stream()
                        .map(shots ->
                                shots.stream().mapToDouble(Timing::seconds).toArray())
                        .toList()));
    }
}
