package org.krylovbench.bench.overhead;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krylovbench.bench.experiment.Binder;
import org.krylovbench.bench.experiment.Catalog;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.ExperimentReader;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.bench.experiment.Mistakes;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Variant;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Which solves the harness is to be weighed by: each solver on Poisson's equation in the plane with a random solution, so
 * many iterations, on each backend and grid; and how often one of them is compared with itself.
 *
 * @param text the experiment that is carried out, as a file of its own
 * @param cases the first of which is the one that is compared with itself
 * @param selfComparisons how many there are
 * @param quick whether it is done in two minutes
 */
public record OverheadPlan(
        String text, Experiment experiment, List<Plan.Planned> cases, int selfComparisons, boolean quick) {

    /** Fewer forks have no interval. */
    private static final int FEWEST_FORKS = 5;

    /** On smaller grids the methods are done before their iterations are. */
    private static final int SMALLEST = 256;

    private static final int ITERATIONS = 50;

    private static final Measurement QUICK = new Measurement(FEWEST_FORKS, 3, 0.2, 1, 5, 1, 0.02, false);
    private static final Measurement STANDARD = new Measurement(10, 10, 2, 30, 15, 60, 0.02, false);
    private static final int QUICK_SELF_COMPARISONS = 2;
    private static final int SELF_COMPARISONS = 20;

    /**
     * What was typed, as far as it was.
     *
     * @param backends as an experiment has them, without the brackets of a list; {@code gmres:50} is {@code gmres: 50}
     * @param solvers likewise
     * @param sizes numbers of unknowns, squares of the grid's side
     * @param forks 0 for one pass in this process
     */
    public record Options(
            String backends,
            String solvers,
            List<Integer> sizes,
            Optional<Integer> forks,
            Optional<Integer> selfComparisons,
            boolean quick) {}

    /**
     * Plans a self-test.
     *
     * @throws InvalidExperiment with a line for each mistake
     */
    public static OverheadPlan of(Options options, Catalogs catalogs) throws InvalidExperiment {
        Measurement measurement = options.quick() ? QUICK : STANDARD;
        int forks = options.forks().orElse(measurement.forks());
        int selfComparisons = options.selfComparisons()
                .orElse(forks == 0 ? 0 : options.quick() ? QUICK_SELF_COMPARISONS : SELF_COMPARISONS);
        check(options.sizes(), forks, selfComparisons);
        String text = text(
                flows("--solvers", options.solvers(), catalogs.solvers(), catalogs),
                flows("--backends", options.backends(), catalogs.backends(), catalogs),
                options.sizes(),
                measurement,
                forks);
        Path file = Path.of("experiment.yml");
        var mistakes = new Mistakes(file);
        Node root = Experiment.compose(file, text, mistakes).orElseThrow();
        Experiment experiment = new ExperimentReader(file, text, catalogs, mistakes, root).read(Variant.NONE);
        List<Plan.Planned> cases = Plan.of(experiment).cases();
        Optional<Plan.Planned> skipped =
                cases.stream().filter(planned -> !planned.runs()).findFirst();
        if (skipped.isPresent()) {
            throw new InvalidExperiment(List.of("--solvers must solve Poisson's equation, but "
                    + skipped.get().row().skipped()));
        }
        return new OverheadPlan(text, experiment, cases, selfComparisons, options.quick());
    }

    private static void check(List<Integer> sizes, int forks, int selfComparisons) throws InvalidExperiment {
        List<String> wrong = new ArrayList<>();
        if (sizes.isEmpty()) {
            wrong.add("--sizes names no size, such as 4096,65536");
        }
        for (int size : sizes) {
            int side = (int) Math.round(Math.sqrt(Math.max(size, SMALLEST)));
            if (size < SMALLEST || side * side != size) {
                wrong.add("--sizes must be squares from " + SMALLEST + " on, but one is " + size + "; " + side * side
                        + " would do");
            }
        }
        if (forks != 0 && forks < FEWEST_FORKS) {
            wrong.add("--forks must be at least " + FEWEST_FORKS
                    + ", as fewer have no interval, or 0 for this process, " + "but is " + forks);
        }
        if (selfComparisons < 0) {
            wrong.add("--a-a must not be negative, but is " + selfComparisons);
        }
        if (forks == 0 && selfComparisons > 0) {
            wrong.add("--a-a needs processes of its own, but --forks is 0; --a-a 0 would do");
        }
        if (!wrong.isEmpty()) {
            throw new InvalidExperiment(wrong);
        }
    }

    private static <T> String flows(String option, String typed, Catalog<T> catalog, Catalogs catalogs)
            throws InvalidExperiment {
        Path place = Path.of(option);
        var mistakes = new Mistakes(place);
        String spaced = typed.replaceAll("([a-z0-9-]+):(\\d)", "$1: $2");
        String list = spaced.stripLeading().startsWith("[") ? spaced : "[" + spaced + "]";
        Optional<Node> node = Experiment.compose(place, list, mistakes);
        mistakes.check();
        List<Choice<T>> choices = new Binder(catalogs, Path.of(""), mistakes).axis(node.orElseThrow(), catalog);
        mistakes.check();
        if (choices.isEmpty()) {
            throw new InvalidExperiment(List.of(
                    option + " names no " + catalog.kind() + " (known: " + String.join(", ", catalog.names()) + ")"));
        }
        return choices.stream().map(Choice::flow).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(
            String solvers, String backends, List<Integer> sizes, Measurement measurement, int forks) {
        String sides = sizes.stream()
                .map(size -> Long.toString(Math.round(Math.sqrt(size))))
                .distinct()
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """
                name: overhead
                description: the same solve in a plain loop, timed, stamped and recorded
                problems: {poisson: {n: [%s], exact: random}}
                solvers: %s
                backends: %s
                stopping: {relative-residual: 0, max-iterations: %d}
                measure: {forks: %d, warm-ups: %d, warm-up-seconds: %s, max-warm-up-seconds: %s, shots: %d, seconds: %s, prefixes: false}
                """,
                sides,
                solvers,
                backends,
                ITERATIONS,
                forks,
                measurement.warmUps(),
                measurement.warmUpSeconds(),
                measurement.maxWarmUpSeconds(),
                measurement.shots(),
                measurement.seconds());
    }

    public int forks() {
        return experiment.measurement().forks();
    }

    public int iterations() {
        return experiment.stopping().maxIterations();
    }

    /** The name of its profile. */
    public String profile() {
        return quick ? "quick" : "standard";
    }

    /** One line on how much it is. */
    public String summary() {
        return cases.size() + " cases of " + iterations() + " iterations in " + Math.max(1, forks()) + " processes each"
                + (selfComparisons == 0
                        ? ""
                        : ", " + selfComparisons + " comparisons of the first with itself, " + 2 * forks()
                                + " processes each");
    }

    public List<String> warnings() {
        return quick
                ? List.of("The profile is quick: few processes and shots. Leave out --quick for numbers to rely on.")
                : List.of();
    }
}
