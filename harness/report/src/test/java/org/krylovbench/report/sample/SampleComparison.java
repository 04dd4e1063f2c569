package org.krylovbench.report.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.report.file.Width;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.RuleRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Times;
import org.krylovbench.results.Timing;

/**
 * A run of three solvers with two preconditioners on six problems, whose histories have a closed form: on problem p, from 1,
 * rₖ = 0.5^(k/p), eₖ = rₖ + k / 10000, an iteration takes {@link #iterationSeconds} and two products, and Jacobi halves the
 * iterations. GMRES(5) stagnates on the last problem without preconditioner, and CG crashes on it with one.
 */
public final class SampleComparison {

    static final List<String> SOLVERS = List.of("CG", "GMRES(5)", "GMRES(20)");
    public static final int PROBLEMS = 6;
    public static final int FORKS = 6;
    public static final int SHOTS = 3;
    static final double JACOBI_SECONDS = 0.05;
    public static final double SLOWER = 3;

    private static final double NAN = Double.NaN;
    private static final int LAST = 150;

    private SampleComparison() {}

    /** CG is the fastest, and the two GMRES differ by less than their intervals are wide. */
    static double iterationSeconds(String solver) {
        return switch (solver) {
            case "CG" -> 1e-3;
            case "GMRES(5)" -> 2e-3;
            default -> 2.1e-3;
        };
    }

    public static Rows rows(Path folder) throws IOException {
        return Rows.of(write(folder));
    }

    /** The same on two backends, {@code java} and {@code slow}, which takes {@link #SLOWER} times as long. */
    public static Rows onTwoBackends(Path folder) throws IOException {
        return Rows.of(write(folder, List.of("java", "slow")));
    }

    /** As wide as the text of a page. */
    public static Style style() throws IOException {
        return new Style(Fonts.load("the test"), Width.PAGE.points());
    }

    public static RunFolder write(Path folder) throws IOException {
        return write(folder, List.of("java"));
    }

    private static RunFolder write(Path folder, List<String> backends) throws IOException {
        RunFolder run = RunFolder.create(folder);
        run.write(SampleRun.manifest(List.of()));
        List<CaseRow> cases = new ArrayList<>();
        List<ParameterRow> parameters = new ArrayList<>();
        for (int p = 1; p <= PROBLEMS; p++) {
            for (String preconditioner : List.of("none", "Jacobi")) {
                for (String solver : SOLVERS) {
                    for (String backend : backends) {
                        CaseRow planned = planned(p, solver, preconditioner, backend);
                        cases.add(planned);
                        parameters.addAll(parameters(planned));
                        run.write(planned.caseId(), result(p, planned));
                    }
                }
            }
        }
        run.writeCases(cases);
        run.writeParameters(parameters);
        run.merge();
        return run;
    }

    private static CaseRow planned(int p, String solver, String preconditioner, String backend) {
        int n = 100 << p;
        return new CaseRow(
                "p" + p + "--" + solver.replaceAll("\\W", "") + "--" + preconditioner + "--" + backend,
                "p" + p,
                "problem " + p,
                solver,
                preconditioner,
                backend,
                "{sample: {n: " + n + "}}",
                "",
                "",
                "",
                n,
                n,
                5L * n,
                0.01,
                1,
                "",
                "");
    }

    private static List<ParameterRow> parameters(CaseRow planned) {
        List<ParameterRow> rows = new ArrayList<>();
        rows.add(new ParameterRow(planned.caseId(), Part.PROBLEM, ParameterRow.NAME, "sample"));
        rows.add(new ParameterRow(planned.caseId(), Part.PROBLEM, "n", Integer.toString(planned.rows())));
        String[] solver = planned.solver().split("\\W", -1);
        rows.add(new ParameterRow(planned.caseId(), Part.SOLVER, ParameterRow.NAME, solver[0]));
        if (solver.length > 1) {
            rows.add(new ParameterRow(planned.caseId(), Part.SOLVER, "restart", solver[1]));
        }
        return rows;
    }

    private static CaseResult result(int p, CaseRow planned) {
        boolean jacobi = planned.preconditioner().equals("Jacobi");
        boolean crashed = p == PROBLEMS && jacobi && planned.solver().equals("CG");
        boolean stagnated = p == PROBLEMS && !jacobi && planned.solver().equals("GMRES(5)");
        Outcome outcome = crashed ? Outcome.CRASHED : stagnated ? Outcome.ITERATION_LIMIT : Outcome.CONVERGED;
        List<Iteration> iterations = new ArrayList<>();
        for (int k = 0; k <= LAST && !crashed; k++) {
            double residual = Math.pow(0.5, (jacobi ? 2.0 : 1.0) * k / p);
            double seconds = k * iterationSeconds(planned.solver());
            double shown = stagnated ? Math.max(residual, 0.1) : residual;
            iterations.add(iteration(planned.caseId(), k, shown, seconds));
        }
        return new CaseResult(
                summary(planned, outcome, jacobi),
                iterations,
                crashed ? List.of() : timings(planned, jacobi),
                Optional.empty(),
                Optional.empty(),
                crashed ? List.of() : rules(planned, iterations),
                List.of(),
                List.of());
    }

    private static Iteration iteration(String caseId, int k, double residual, double seconds) {
        return new Iteration(
                caseId,
                k,
                residual,
                residual,
                NAN,
                residual + 1e-4 * k,
                1,
                seconds,
                0.9 * seconds,
                1.1 * seconds,
                NAN,
                NAN,
                NAN,
                2L * k,
                0);
    }

    private static List<Timing> timings(CaseRow planned, boolean jacobi) {
        List<Timing> timings = new ArrayList<>();
        double solve = LAST
                * iterationSeconds(planned.solver())
                / (jacobi ? 2 : 1)
                * (planned.backend().equals("slow") ? SLOWER : 1);
        for (int fork = 0; fork < FORKS; fork++) {
            double slower = 1 + 0.01 * fork;
            timings.add(new Timing(
                    planned.caseId(), Timing.Kind.FIRST, fork, 0, 5 * slower * solve, LAST, NAN, Disturbances.UNKNOWN));
            for (int shot = 0; shot < SHOTS; shot++) {
                double setup = jacobi ? slower * JACOBI_SECONDS : 0;
                timings.add(new Timing(
                        planned.caseId(), Timing.Kind.PRECONDITIONER, fork, shot, setup, 0, NAN, Disturbances.UNKNOWN));
                timings.add(new Timing(
                        planned.caseId(),
                        Timing.Kind.SOLVE,
                        fork,
                        shot,
                        slower * solve,
                        LAST,
                        NAN,
                        Disturbances.UNKNOWN));
            }
        }
        return timings;
    }

    /** One that stops at iteration 20, and one that finds nothing. */
    private static List<RuleRow> rules(CaseRow planned, List<Iteration> iterations) {
        Iteration best = iterations.stream()
                .reduce((a, b) -> b.relativeError() < a.relativeError() ? b : a)
                .orElseThrow();
        Iteration chosen = iterations.get(20);
        return List.of(
                new RuleRow(
                        planned.caseId(),
                        "twenty",
                        "iteration",
                        20,
                        NAN,
                        chosen.relativeError(),
                        best.iteration(),
                        best.relativeError(),
                        chosen.relativeError() / best.relativeError(),
                        chosen.iteration(),
                        best.iteration(),
                        chosen.seconds(),
                        best.seconds(),
                        ""),
                new RuleRow(
                        planned.caseId(),
                        "never",
                        "iteration",
                        NAN,
                        NAN,
                        NAN,
                        best.iteration(),
                        best.relativeError(),
                        NAN,
                        -1,
                        best.iteration(),
                        NAN,
                        best.seconds(),
                        "no iteration will do"));
    }

    private static Summary summary(CaseRow planned, Outcome outcome, boolean jacobi) {
        double solve = LAST * iterationSeconds(planned.solver());
        return new Summary(
                planned.caseId(),
                outcome,
                "",
                "residual",
                LAST,
                1e-6,
                1e-6,
                NAN,
                0.1,
                0.1,
                20,
                new Times(
                        1e-4,
                        jacobi ? JACOBI_SECONDS : 0,
                        5 * solve,
                        solve,
                        solve,
                        solve,
                        solve,
                        solve,
                        0,
                        0,
                        1,
                        1,
                        1,
                        CurveSource.STAMPED,
                        FORKS,
                        SHOTS,
                        1,
                        0),
                2 * LAST,
                0,
                LAST,
                1e-3,
                jacobi ? 2_000_000 : 0,
                "",
                1_000_000,
                1,
                1);
    }
}
