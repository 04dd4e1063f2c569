package org.krylovbench.report.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.SpectrumRow;
import org.krylovbench.results.SubspaceRow;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Timing;

/** A run with solvers whose parameters are given, as a bench would have left it. */
public final class SampleSweep {

    private static final double NAN = Double.NaN;

    /**
     * One case.
     *
     * @param parameters of the solver, its name among them
     * @param rank how many singular values it finds, 0 for a method that finds none
     */
    public record Sample(String solver, Map<String, String> parameters, double seconds, int rank) {}

    private SampleSweep() {}

    /** Decompositions of two kinds with three and two ranks, and one that has all. */
    public static List<Sample> decompositions() {
        List<Sample> all = new ArrayList<>();
        for (int k : new int[] {40, 10, 20}) {
            all.add(decomposition("reordering", k, 1e-3 * k));
        }
        for (int k : new int[] {10, 20}) {
            all.add(decomposition("lanczos", k, 1e-2 * k));
        }
        all.add(new Sample("Tikhonov by full, GCV", Map.of("name", "svd-filter", "svd", "full", "k", "1"), 2, 60));
        return all;
    }

    private static Sample decomposition(String name, int k, double seconds) {
        return new Sample(
                "Tikhonov by " + name + ", k = " + k + ", GCV",
                Map.of("name", "svd-filter", "svd", name, "svd." + name + ".k", Integer.toString(k), "k", "1"),
                seconds,
                k);
    }

    public static RunFolder write(Path folder, List<String> figures, List<Sample> samples, List<String> preconditioners)
            throws IOException {
        RunFolder run = RunFolder.create(folder);
        run.write(SampleRun.manifest(figures));
        List<CaseRow> cases = new ArrayList<>();
        List<ParameterRow> parameters = new ArrayList<>();
        List<CaseResult> results = new ArrayList<>();
        for (String preconditioner : preconditioners) {
            for (Sample sample : samples) {
                CaseRow row = planned("case" + cases.size(), sample.solver(), preconditioner);
                cases.add(row);
                parameters.add(new ParameterRow(row.caseId(), Part.PROBLEM, "name", "image"));
                parameters.add(new ParameterRow(row.caseId(), Part.PROBLEM, "size", "32"));
                sample.parameters()
                        .forEach((path, value) ->
                                parameters.add(new ParameterRow(row.caseId(), Part.SOLVER, path, value)));
                parameters.add(new ParameterRow(row.caseId(), Part.PRECONDITIONER, "name", preconditioner));
                results.add(result(row.caseId(), sample));
            }
        }
        run.writeCases(cases);
        run.writeParameters(parameters);
        for (CaseResult result : results) {
            run.write(result.summary().caseId(), result);
        }
        run.merge();
        return run;
    }

    private static CaseRow planned(String id, String solver, String preconditioner) {
        return new CaseRow(
                id,
                "image",
                "the image",
                solver,
                preconditioner,
                "java",
                "",
                "",
                preconditioner,
                "",
                1024,
                1024,
                9,
                0,
                1,
                "",
                "");
    }

    private static CaseResult result(String id, Sample sample) {
        return new CaseResult(
                summary(id, sample.seconds()),
                List.of(new Iteration(id, 0, 1, 1, 1, 1, 0, NAN, NAN, NAN, NAN, NAN, NAN, 1, 0)),
                List.of(new Timing(id, Timing.Kind.PRECONDITIONER, 0, 0, 1e-3, 0, NAN, Disturbances.UNKNOWN)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                spectrum(id, sample.rank()),
                subspaces(id, sample.rank()));
    }

    private static List<SpectrumRow> spectrum(String id, int rank) {
        List<SpectrumRow> rows = new ArrayList<>();
        for (int i = 1; i <= rank; i++) {
            double exact = Math.pow(0.9, i);
            double error = 1e-6 * Math.exp(0.2 * i);
            rows.add(new SpectrumRow(id, i, exact * (1 - error), 1, 0.5, exact, error));
        }
        return rows;
    }

    private static List<SubspaceRow> subspaces(String id, int rank) {
        List<SubspaceRow> rows = new ArrayList<>();
        for (int r = 1; r < rank; r++) {
            double distance = 1e-3 * r;
            rows.add(new SubspaceRow(
                    id, r, distance, r < 8 ? 0.1 * r : -1, distance, 0.2 * r, distance, 0.3, 1, distance, 0.5));
        }
        return rows;
    }

    private static Summary summary(String id, double seconds) {
        return new Summary(
                id,
                Outcome.CONVERGED,
                "",
                "residual",
                1,
                0.1,
                0.1,
                0.1,
                0.3,
                0.3,
                1,
                SampleTimes.of(1e-4, 1e-3, seconds, 0.9 * seconds, 1.2 * seconds),
                1,
                1,
                0,
                0,
                0,
                "",
                1024,
                1,
                1);
    }
}
