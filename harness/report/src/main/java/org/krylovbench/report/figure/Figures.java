package org.krylovbench.report.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.krylovbench.results.FigureQuery;

/** The catalog of figures: one line each. */
public final class Figures {

    public static final List<Line> ALL = List.of(
            new Line("convergence", "residual and error against iterations, products or time", new Convergence()),
            new Line("panels", "true, blurred and restored images", new Panels(4, Panels.Show.BEST)),
            new Line("psf", "the point-spread function of a blur, and its spectrum", new PointSpread()),
            new Line("sweep", "time and error against a parameter that is swept", new ParameterSweep()),
            new Line("picard", "singular values, coefficients of the data, and their ratios", new Picard()),
            new Line("l-curve", "norms of solution and residual, and what rules have chosen", new LCurve()),
            new Line("gcv", "the function of cross validation, and its minimum", new CrossValidation()),
            new Line("inspected", "what was found of A M, against a parameter that is swept", new InspectionSweep()),
            new Line("singular-values", "those of each method, and their errors; of A and A M", new MethodSpectra()),
            new Line("eigenvalues", "those of A and of A M in the plane", new SpectraInThePlane()),
            new Line("orthogonality", "how far Krylov vectors are from it, step by step", new OrthogonalityLoss()),
            new Line("subspaces", "distances and differences of truncated SVDs, with bounds", new Subspaces()),
            new Line("restart-map", "cost of a target and memory, restart length by preconditioner", new RestartMap()),
            new Line("performance-profile", "share of problems within a factor of the best", new PerformanceProfile()),
            new Line("ecdf", "share of problems and targets that were reached, over cost", new TargetEcdf()),
            new Line("time-to-target", "a table of what a target costs, methods by problems", new TargetTable()),
            new Line("work-precision", "error or residual reached against cost, a curve a method", new WorkPrecision()),
            new Line("amortization", "right-hand sides until one preconditioner beats another", new Amortization()),
            new Line("payoff", "where a preconditioner is worth its price, size by parameter", new Payoff()),
            new Line("rule-regret", "error paid and time taken by each rule, over cases", new RuleRegret()),
            new Line(
                    "semiconvergence", "error over iterations, its least, and where rules stop", new Semiconvergence()),
            new Line("raw-times", "all samples of solve times by fork, and first solves apart", new RawTimes()),
            new Line(
                    "backends",
                    "the same cases on each backend: ratios of times, what was reached",
                    new BackendComparison()),
            new Line("scaling", "cost of a target against the size of a problem, with exponents", new Scaling()));

    private Figures() {}

    /**
     * The recipe that is asked for.
     *
     * @throws IllegalArgumentException if there is no such kind, or an option cannot have its value
     */
    static Figure of(FigureQuery query) {
        Line kind = ALL.stream()
                .filter(line -> line.name().equals(query.kind()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("unknown figure '" + query.kind() + "'; there are " + names()));
        return (Figure) query.recipe(kind.prototype());
    }

    private static String names() {
        return ALL.stream().map(Line::name).collect(Collectors.joining(", "));
    }

    /**
     * A line of the catalog.
     *
     * @param name what an experiment calls it, in kebab-case
     * @param summary one line on what it is
     * @param prototype a {@link Figure} whose components are the options, with their defaults
     */
    public record Line(String name, String summary, Record prototype) {

        public Line {
            if (!(prototype instanceof Figure)) {
                throw new IllegalArgumentException("prototype of " + name + " must be a Figure");
            }
        }
    }
}
