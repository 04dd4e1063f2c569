package org.krylovbench.report.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** A small run as a bench would have left it: a matrix and an image, cases of every fate. */
public final class SampleRun {

    /** ‖b‖ of all its problems. */
    public static final double RHS_NORM = 3;

    private static final double NAN = Double.NaN;
    private static final int SIDE = 32;

    private SampleRun() {}

    public static RunFolder write(Path folder, List<String> figures) throws IOException {
        RunFolder run = RunFolder.create(folder);
        run.write(manifest(figures));
        List<CaseRow> cases = new ArrayList<>();
        for (String problem : List.of("matrix", "image")) {
            for (String preconditioner : List.of("none", "Jacobi <b>")) {
                for (String solver : List.of("CG", "CGLS", "GMRES(10)", "GMRES(50)")) {
                    cases.add(planned(problem, solver, preconditioner));
                }
            }
        }
        run.writeCases(cases);
        run.writeParameters(cases.stream()
                .filter(planned -> planned.solver().startsWith("GMRES"))
                .map(planned -> new ParameterRow(
                        planned.caseId(),
                        ParameterRow.Part.SOLVER,
                        "restart",
                        planned.solver().replaceAll("\\D", "")))
                .toList());
        for (CaseRow planned : cases.subList(0, cases.size() - 1)) { // the last has not been run yet
            run.write(planned.caseId(), result(planned));
        }
        run.writeProblem("image", image(0.5), Optional.of(image(1)));
        run.merge();
        return run;
    }

    /** Cases of which each ends as is told. */
    public static RunFolder write(Path folder, List<CaseRow> cases, Function<CaseRow, CaseResult> fate)
            throws IOException {
        RunFolder run = RunFolder.create(folder);
        run.write(manifest(List.of("convergence")));
        run.writeCases(cases);
        run.writeParameters(List.of());
        for (CaseRow planned : cases) {
            run.write(planned.caseId(), fate.apply(planned));
        }
        run.merge();
        return run;
    }

    static CaseResult crashed(CaseRow planned) {
        return new CaseResult(
                summary(planned, Outcome.CRASHED, "no memory", 0, NAN, NAN),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CaseRow planned(String problem, String solver, String preconditioner) {
        String id = problem + "--" + solver.replaceAll("\\W", "") + "--" + preconditioner.replaceAll("\\W", "");
        return planned(id, problem, solver, preconditioner);
    }

    /** Of any names, told apart by a number. */
    static CaseRow planned(int number, String problem, String solver, String preconditioner) {
        return planned(problem.replaceAll("\\W", "") + "--" + number, problem, solver, preconditioner);
    }

    private static CaseRow planned(String id, String problem, String solver, String preconditioner) {
        String skipped = problem.equals("image") && solver.equals("CG") ? "CG requires: symmetric" : "";
        return new CaseRow(
                id,
                problem.replaceAll("\\W", "-"),
                "the " + problem,
                solver,
                preconditioner,
                "java",
                "",
                "",
                "",
                "",
                1024,
                1024,
                5000,
                0,
                1,
                skipped,
                solver.equals("CG") ? "stopped by the preconditioned residual" : "");
    }

    static CaseResult result(CaseRow planned) {
        if (!planned.skipped().isEmpty()) {
            return new CaseResult(
                    summary(planned, Outcome.SKIPPED, planned.skipped(), 0, NAN, NAN),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        int last = planned.solver().startsWith("GMRES") ? 60 : 100;
        List<Iteration> iterations = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            double residual = Math.pow(planned.solver().equals("CG") ? 0.8 : 0.9, k);
            double error = planned.problem().contains("image") ? residual + 1e-3 * k : residual;
            iterations.add(new Iteration(
                    planned.caseId(),
                    k,
                    residual,
                    residual,
                    NAN,
                    error,
                    1,
                    1e-4 * k,
                    0.9e-4 * k,
                    1.2e-4 * k,
                    NAN,
                    NAN,
                    NAN,
                    k,
                    planned.solver().equals("CGLS") ? k + 1 : 0));
        }
        if (planned.solver().equals("CGLS")) {
            iterations.add(new Iteration(
                    planned.caseId(),
                    last + 1,
                    0,
                    0,
                    0,
                    Double.POSITIVE_INFINITY,
                    1,
                    0.1,
                    0.1,
                    0.1,
                    NAN,
                    NAN,
                    NAN,
                    last,
                    last));
        }
        boolean image = planned.problem().contains("image");
        return new CaseResult(
                summary(planned, Outcome.BREAKDOWN, "pᵀA p = −1", last, 1e-6, 0.1),
                iterations,
                List.of(),
                image ? Optional.of(image(0.8)) : Optional.empty(),
                image ? Optional.of(image(0.9)) : Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Summary summary(
            CaseRow planned, Outcome outcome, String message, int last, double residual, double error) {
        return new Summary(
                planned.caseId(),
                outcome,
                message,
                "residual",
                last,
                residual,
                residual,
                NAN,
                2 * error,
                error,
                2 * last / 5,
                SampleTimes.of(1e-4, 2e-4, 1e-2, 0.95e-2, 1.1e-2),
                last,
                0,
                last,
                1e-3,
                2048,
                "1 pivot was <replaced>",
                1024,
                RHS_NORM,
                1);
    }

    private static NpyFile image(double brightness) {
        double[] values = new double[SIDE * SIDE];
        Arrays.setAll(values, i -> brightness * (Math.hypot(i / SIDE - 16, i % SIDE - 16) < 9 ? 1 : 0.1));
        return new NpyFile(SIDE, SIDE, values);
    }

    public static Manifest manifest(List<String> figures) {
        return new Manifest(
                "sample",
                "",
                "2026-11-21T08:00:00Z",
                "",
                "0123456789abcdef",
                true,
                "",
                List.of(),
                "quick",
                "a JVM",
                List.of(),
                1,
                "an OS",
                "a CPU",
                2,
                Map.of(),
                1,
                "",
                0.5,
                "",
                Map.of(),
                Map.of(),
                figures.stream().map(FigureQuery::of).toList(),
                List.of("beware of <i>"));
    }
}
