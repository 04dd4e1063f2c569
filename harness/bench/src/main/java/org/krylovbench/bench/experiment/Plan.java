package org.krylovbench.bench.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Suitability;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Trait;
import org.krylovbench.results.CaseRow;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The combinations of an experiment, with those left out and why.
 *
 * @param cases in the order in which they are run
 */
public record Plan(Experiment experiment, List<Planned> cases) {

    /**
     * A case of the plan.
     *
     * @param row what is known of it beforehand
     * @param secondsAtMost a rough bound on its time: all iterations that it may take, in every repetition
     */
    public record Planned(Case combination, CaseRow row, double secondsAtMost) {

        /** Whether it is to be run. */
        public boolean runs() {
            return row.skipped().isEmpty();
        }
    }

    /** What a core reads from memory, for estimates of time; a machine that is slower is not far off. */
    private static final double BYTES_PER_SECOND = 8e9;

    /**
     * Plans an experiment. Assembles each problem once, to learn what it has.
     *
     * @throws InvalidExperiment with all problems that cannot be assembled
     */
    public static Plan of(Experiment experiment) throws InvalidExperiment {
        var mistakes = new Mistakes(experiment.file());
        List<Planned> cases = new ArrayList<>();
        for (Choice<Problem> problem : experiment.problems()) {
            facts(problem, experiment.seed(), mistakes)
                    .ifPresent(facts -> cases.addAll(cases(experiment, problem, facts)));
        }
        mistakes.check();
        return new Plan(experiment, cases);
    }

    /** Every combination, without looking at what it is made of. */
    public static List<Case> combinations(Experiment experiment) {
        return experiment.problems().stream()
                .flatMap(problem -> combinations(experiment, problem).stream())
                .toList();
    }

    private static List<Case> combinations(Experiment experiment, Choice<Problem> problem) {
        List<Case> combinations = new ArrayList<>();
        for (Choice<BackendProvider> backend : experiment.backends()) {
            for (Choice<Preconditioner> preconditioner : experiment.preconditioners()) {
                for (Choice<Solver> solver : experiment.solvers()) {
                    combinations.add(new Case(problem, solver, preconditioner, backend));
                }
            }
        }
        return combinations;
    }

    private static Optional<Facts> facts(Choice<Problem> problem, long seed, Mistakes mistakes) {
        try {
            LinearProblem assembled = problem.value().assemble(seed);
            return Optional.of(Facts.of(assembled));
        } catch (IOException e) {
            mistakes.at(problem.node(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static List<Planned> cases(Experiment experiment, Choice<Problem> problem, Facts facts) {
        return combinations(experiment, problem).stream()
                .map(combination -> planned(experiment, combination, facts))
                .toList();
    }

    private static Planned planned(Experiment experiment, Case combination, Facts facts) {
        int number = combination.backend().value().precision().bytes();
        long matrix = facts.coefficients() * (facts.sparse() ? number + Integer.BYTES : number);
        int unknowns = Math.max(facts.rows(), facts.columns());
        long vectors = (long) number * unknowns * (combination.solver().value().vectors(unknowns) + 3);
        var row = new CaseRow(
                combination.id(),
                combination.problem().id(),
                combination.problem().value().label(),
                combination.solver().value().label(),
                combination.preconditioner().value().label(),
                combination.backend().id(),
                combination.problem().flow(),
                combination.solver().flow(),
                combination.preconditioner().flow(),
                combination.backend().flow(),
                facts.rows(),
                facts.columns(),
                facts.coefficients(),
                facts.noiseLevel(),
                matrix + vectors,
                experiment.anyway() ? "" : skipped(combination, facts),
                new Fairness(experiment).departures(combination));
        double iteration = (2.0 * matrix + vectors) / BYTES_PER_SECOND;
        boolean direct = combination.solver().value().family() == Family.DIRECT;
        int steps = direct ? 1 : experiment.stopping().maxIterations();
        double solve = Math.min(experiment.stopping().maxSeconds(), steps * iteration);
        double timed = experiment.measurement().secondsFor(solve);
        return new Planned(combination, row, row.skipped().isEmpty() ? solve + timed : 0);
    }

    private static String skipped(Case combination, Facts facts) {
        return List.of(
                        missing(
                                combination.solver().value().label(),
                                combination.solver().value().requires(),
                                facts),
                        missing(
                                combination.preconditioner().value().label(),
                                combination.preconditioner().value().requires(),
                                facts),
                        Suitability.refusal(
                                combination.solver().value(),
                                combination.preconditioner().value()))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> missing(String who, Set<Trait> required, Facts facts) {
        Set<Trait> missing = required.stream()
                .filter(trait -> !facts.traits().contains(trait))
                .collect(Collectors.toSet());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(who
                        + (missing.contains(Trait.KNOWN_SOLUTION)
                                ? " requires a problem whose solution is known"
                                : " requires what the matrix is not known to be: " + Trait.words(missing)));
    }

    /** The experiment with every sweep written out and every default filled in: a file that can be run. */
    public String resolved() {
        return "# " + experiment.file().getFileName() + ", resolved\n" + yaml(experiment.resolved());
    }

    /**
     * What runs must have in common to be of the same experiment: all that can change a number. Limits that only end what
     * fails do not, nor what was published; nor does it matter where the data lie.
     *
     * @param data SHA-256 of each file that a problem reads
     */
    public String substance(Map<String, String> data) {
        Map<String, Object> all = new LinkedHashMap<>(experiment.resolved());
        all.put("limits", Parameters.of(experiment.limits().ofMeasuring(), Parameters.Alternatives.NONE));
        all.remove("claims");
        String text = yaml(all);
        for (Map.Entry<String, String> file : data.entrySet()) {
            text = text.replace(file.getKey(), file.getValue());
        }
        return text;
    }

    private static String yaml(Map<String, Object> experiment) {
        var settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(experiment);
    }
}
