package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How several solvers do over many problems. A solver that failed on a problem has the cost ∞ there, and counts with the
 * problems that it was asked for.
 */
public final class Profiles {

    private Profiles() {}

    /**
     * Performance profiles: ρₛ(τ) is the share of problems that solver s takes at most τ times the cost of the best for.
     * Dolan and Moré (2002), doi 10.1007/s101070100263, equation (2.2). ρₛ(1) is the share of problems that it is the best
     * for. A problem that all fail on counts, and is in no profile.
     *
     * <p>Who is second cannot be read from profiles of three solvers: the order of two of them may change where the best is
     * left out, Gould and Scott (2016), "A note on performance profiles for benchmarking software", ACM Transactions on
     * Mathematical Software 43. {@link #pair} has two alone.
     *
     * @param costs of each solver on each problem, positive
     * @return the profile of each solver
     */
    public static List<Ecdf> performance(double[][] costs) {
        double[] best = IntStream.range(0, problems(costs))
                .mapToDouble(problem -> Arrays.stream(costs)
                        .mapToDouble(solver -> solver[problem])
                        .min()
                        .orElseThrow())
                .toArray();
        return inUnits(costs, best);
    }

    /** The performance profiles of two solvers, as if there were no others. */
    public static List<Ecdf> pair(double[] first, double[] second) {
        return performance(new double[][] {first, second});
    }

    /**
     * Data profiles: the share of problems that are solved within a budget. Moré and Wild (2009), doi 10.1137/080724083,
     * equation (2.8), where the unit of a problem is n + 1 evaluations; with products by A and Aᵀ as costs, a unit of 1
     * makes the budget one of products.
     *
     * @param costs of each solver on each problem, positive
     * @param units of each problem, positive
     * @return the profile of each solver
     */
    public static List<Ecdf> data(double[][] costs, double[] units) {
        if (units.length != problems(costs)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "units must be %d, one a problem, but are %d", problems(costs), units.length));
        }
        return inUnits(costs, units);
    }

    private static List<Ecdf> inUnits(double[][] costs, double[] units) {
        return Arrays.stream(costs)
                .map(solver -> Ecdf.of(IntStream.range(0, units.length)
                        .mapToDouble(problem ->
                                Double.isInfinite(solver[problem]) ? solver[problem] : solver[problem] / units[problem])
                        .toArray()))
                .toList();
    }

    private static int problems(double[][] costs) {
        if (costs.length == 0) {
            throw new IllegalArgumentException("costs must be of one solver or more, but are of none");
        }
        for (double[] solver : costs) {
            if (solver.length != costs[0].length || !Arrays.stream(solver).allMatch(cost -> cost > 0)) {
                throw new IllegalArgumentException(
                        "costs must be positive, and on the same problems for each solver, but one has "
                                + Arrays.toString(solver));
            }
        }
        return costs[0].length;
    }
}
