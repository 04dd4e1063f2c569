package org.krylovbench.bench.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A problem with a preconditioner, which is inspected once, whichever solvers and backends they meet.
 *
 * @param name of its files; by names they stand in the order of the plan
 * @param by the first case that has them
 */
public record Pair(String name, Plan.Planned by) {

    /** Those of some cases, in their order. */
    public static List<Pair> of(Experiment experiment, List<Plan.Planned> cases) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (Plan.Planned planned : cases) {
            String name = name(experiment, planned.combination());
            pairs.putIfAbsent(name, new Pair(name, planned));
        }
        return List.copyOf(pairs.values());
    }

    /** The name of the pair that a case has. */
    public static String name(Experiment experiment, Case combination) {
        int problem = ids(experiment.problems()).indexOf(combination.problem().id());
        int preconditioner = ids(experiment.preconditioners())
                .indexOf(combination.preconditioner().id());
        return String.format(
                Locale.ROOT, "%06d", problem * experiment.preconditioners().size() + preconditioner);
    }

    private static <T> List<String> ids(List<Choice<T>> choices) {
        return choices.stream().map(Choice::id).toList();
    }
}
