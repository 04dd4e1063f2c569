package org.krylovbench.report.figure;

import java.util.Arrays;
import java.util.List;

/**
 * What targets cost each method on each problem of a run, ∞ where a target was not reached or the pair was not run.
 *
 * @param problems their ids
 * @param costs of each method, of each problem, of each target
 */
record Contest(List<String> problems, List<String> methods, double[][][] costs) {

    /** What was reached at the start is not for nothing: ratios need positive costs. */
    private static final double LEAST_SECONDS = 1e-9;

    static Contest of(Rows run, List<Target> targets, Cost cost) {
        Methods names = Methods.of(run);
        List<String> problems = run.entries().stream()
                .map(entry -> entry.planned().problemId())
                .distinct()
                .toList();
        List<String> methods = names.names(run.entries());
        double[][][] costs = new double[methods.size()][problems.size()][targets.size()];
        Arrays.stream(costs).flatMap(Arrays::stream).forEach(some -> Arrays.fill(some, Double.POSITIVE_INFINITY));
        double least = cost.isTime() ? LEAST_SECONDS : 1;
        for (Rows.Entry entry : run.entries()) {
            int method = methods.indexOf(names.name(entry));
            int problem = problems.indexOf(entry.planned().problemId());
            for (int t = 0; t < targets.size(); t++) {
                double price = targets.get(t).attempt(run, entry, cost).price();
                costs[method][problem][t] = Math.max(least, price);
            }
        }
        return new Contest(problems, methods, costs);
    }

    /** Of the only target, of each method on each problem. */
    double[][] ofOne() {
        return Arrays.stream(costs)
                .map(method ->
                        Arrays.stream(method).mapToDouble(targets -> targets[0]).toArray())
                .toArray(double[][]::new);
    }

    /** In words: how many pairs of a method and a problem were not run at all, for they count as failures. */
    static String skipped(Rows run) {
        long skipped = run.entries().stream()
                .filter(entry -> !entry.planned().skipped().isEmpty())
                .count();
        return skipped == 0 ? "" : skipped + " skipped cases count as failures";
    }
}
