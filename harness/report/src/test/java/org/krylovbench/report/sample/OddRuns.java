package org.krylovbench.report.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Table;

/** Runs at the edges of what a page must stand, written as tables alone. */
public final class OddRuns {

    private static final double NAN = Double.NaN;

    private OddRuns() {}

    /** A case with the residuals of its iterations; none for a case that failed before the first. */
    public record Sample(CaseRow planned, Outcome outcome, double[] residuals) {}

    /** A case of a matrix. */
    public static CaseRow planned(int index, String problem, String solver, String preconditioner) {
        return new CaseRow(
                "case-" + index,
                "problem-" + Integer.toHexString(problem.hashCode()),
                problem,
                solver,
                preconditioner,
                "java",
                "{p: {name: '" + problem + "'}}",
                "",
                "",
                "",
                100,
                100,
                500,
                0,
                1,
                "",
                "");
    }

    public static RunFolder write(Path folder, List<Sample> samples) throws IOException {
        RunFolder run = RunFolder.create(folder);
        run.write(SampleRun.manifest(List.of()));
        run.writeCases(samples.stream().map(Sample::planned).toList());
        run.writeParameters(List.of());
        run.merge();
        Table.of(Summary.class)
                .write(
                        folder.resolve("summary.csv"),
                        samples.stream().map(OddRuns::summary).toList());
        List<Iteration> iterations = new ArrayList<>();
        samples.forEach(sample -> iterations.addAll(history(sample)));
        Files.delete(folder.resolve("iterations.csv"));
        Table.of(Iteration.class).write(folder.resolve("iterations.csv"), iterations);
        return run;
    }

    private static Summary summary(Sample sample) {
        int last = Math.max(0, sample.residuals().length - 1);
        double end = sample.residuals().length == 0 ? NAN : sample.residuals()[last];
        return new Summary(
                sample.planned().caseId(),
                sample.outcome(),
                "so it <ended>",
                "residual",
                last,
                end,
                end,
                NAN,
                NAN,
                NAN,
                -1,
                SampleTimes.of(1e-3, 1e-4, 1e-5 * last, 0.9e-5 * last, 1.2e-5 * last),
                last + 1,
                0,
                last,
                1e-4,
                0,
                "",
                1024,
                1,
                1);
    }

    private static List<Iteration> history(Sample sample) {
        return IntStream.range(0, sample.residuals().length)
                .mapToObj(k -> new Iteration(
                        sample.planned().caseId(),
                        k,
                        sample.residuals()[k],
                        k <= 200 || k % 20 == 0 ? sample.residuals()[k] : NAN,
                        NAN,
                        k <= 200 || k % 20 == 0 ? 3 * sample.residuals()[k] : NAN,
                        1,
                        1e-5 * k,
                        0.9e-5 * k,
                        1.2e-5 * k,
                        NAN,
                        NAN,
                        NAN,
                        k,
                        0))
                .toList();
    }

    public static double[] residuals(int iterations, DoubleUnaryOperator residual) {
        return IntStream.rangeClosed(0, iterations)
                .mapToDouble(residual::applyAsDouble)
                .toArray();
    }

    /** As many cases as asked for, of ten problems, with oscillating residuals. */
    public static List<Sample> many(int cases, int iterations) {
        return IntStream.range(0, cases)
                .mapToObj(i -> new Sample(
                        planned(i, "problem " + i % 10, "solver " + i / 10 % 10, "preconditioner " + i / 100),
                        Outcome.CONVERGED,
                        residuals(
                                iterations,
                                k -> Math.exp(-(5 + i % 17) * k / iterations) * (1 + 0.4 * Math.sin(k * (1 + i % 7))))))
                .toList();
    }
}
