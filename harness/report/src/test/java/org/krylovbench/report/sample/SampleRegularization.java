package org.krylovbench.report.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.report.card.SampleCards;
import org.krylovbench.results.BlurArrays;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.RuleRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.SpectrumRow;
import org.krylovbench.results.Summary;

/** One problem behind a blur, solved by two filters of its spectrum, by CGLS, and by Tikhonov's method with two α. */
public final class SampleRegularization {

    public static final int N = 40;
    public static final int LAST = 20;
    public static final int CHOSEN = 8;

    private static final double NAN = Double.NaN;

    private SampleRegularization() {}

    public static RunFolder write(Path folder) throws IOException {
        return write(folder, true);
    }

    /**
     * Writes it as a finished run.
     *
     * @param kept whether b and the blur were
     */
    public static RunFolder write(Path folder, boolean kept) throws IOException {
        RunFolder run = RunFolder.create(folder);
        run.write(SampleRun.manifest(List.of()));
        List<CaseRow> cases = List.of(
                planned("tsvd", "TSVD"),
                planned("svd", "Tikhonov SVD"),
                planned("cgls", "CGLS"),
                planned("alpha1", "Tikhonov CGLS, \u03b1 = 0.1"),
                planned("alpha2", "Tikhonov CGLS, \u03b1 = 1"));
        run.writeCases(cases);
        List<ParameterRow> parameters = new ArrayList<>();
        for (CaseRow planned : cases) {
            String id = planned.caseId();
            parameters.add(new ParameterRow(id, Part.PROBLEM, ParameterRow.NAME, "p"));
            parameters.add(new ParameterRow(id, Part.SOLVER, ParameterRow.NAME, id.replaceAll("\\d", "")));
            if (id.startsWith("alpha")) {
                parameters.add(new ParameterRow(id, Part.SOLVER, "alpha", id.equals("alpha1") ? "0.1" : "1"));
            }
            run.write(id, result(id));
        }
        run.writeParameters(parameters);
        if (kept) {
            double[] b = IntStream.range(0, N)
                    .mapToDouble(SampleRegularization::data)
                    .toArray();
            NpyFile image = SampleCards.image(9, 9, (i, j) -> Math.exp(-Math.hypot(i - 4, j - 4)));
            run.writeProblem("p", new NpyFile(N, 1, b), Optional.empty(), Optional.of(new BlurArrays(image, image)));
        }
        run.merge();
        return run;
    }

    private static double data(int i) {
        return Math.exp(-0.3 * i) + 1e-3;
    }

    private static CaseRow planned(String id, String solver) {
        return new CaseRow(id, "p", "the problem", solver, "none", "java", "", "", "", "", N, N, N, 0.01, 1, "", "");
    }

    private static CaseResult result(String id) {
        boolean spectral = id.endsWith("svd");
        String parameter = id.equals("tsvd") ? "k" : id.equals("svd") ? "\u03bb" : "iteration";
        double chosen = id.equals("svd") ? 0.03 : CHOSEN;
        double best = id.equals("svd") ? 0.05 : 5;
        List<RuleRow> rules = List.of(
                rule(id, "GCV", parameter, chosen, best),
                rule(id, "as run", parameter, chosen, best),
                rule(id, "oracle", parameter, best, best));
        return new CaseResult(
                summary(id),
                history(id, spectral ? 1 : LAST),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                rules,
                List.of(),
                List.of(),
                spectral ? spectrum(id) : List.of(),
                List.of());
    }

    private static RuleRow rule(String id, String name, String parameter, double chosen, double best) {
        return new RuleRow(id, name, parameter, chosen, NAN, 0.2, best, 0.1, 2, 1, 1, NAN, NAN, "");
    }

    private static List<Iteration> history(String id, int last) {
        List<Iteration> rows = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            double residual = Math.pow(0.8, k);
            double norm = k == 0 ? 0 : 1 + 0.1 * k;
            rows.add(new Iteration(id, k, residual, residual, NAN, 0.5, norm, NAN, NAN, NAN, NAN, NAN, NAN, k, k));
        }
        return rows;
    }

    private static List<SpectrumRow> spectrum(String id) {
        return IntStream.range(0, N)
                .mapToObj(i -> new SpectrumRow(id, i + 1, Math.exp(-0.2 * i), data(i), i < CHOSEN ? 1 : 0, NAN, NAN))
                .toList();
    }

    private static Summary summary(String id) {
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
                0.1,
                1,
                SampleTimes.of(1e-4, 1e-3, 1e-2, 0.9e-2, 1.2e-2),
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
