package org.krylovbench.report.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.RunFolder;

/** Runs at the edges of what there can be. */
public enum EdgeRuns {
    NO_CASE,
    ONE_CASE,
    ALL_CRASHED,
    ONE_CRASHED,
    ONLY_ZEROS,
    ONE_POINT,
    MANY_CURVES,
    ANY_NAMES,
    LONG_NAMES,
    MANY_PROBLEMS;

    private static final List<String> NAMES = List.of(
            "Tikhonov(\u03b1 = 10\u207b\u00b3, \u03bb_max)",
            "$\\frac{1}{2}$ & <b>bold</b> #5 100%",
            "\u4e2d\u6587\u65b9\u6cd5",
            "\u05e9\u05dc\u05d5\u05dd",
            "Krylov \ud83d\ude00 emoji",
            "Gau\u00df\u2013Seidel, \u0422\u0438\u0445\u043e\u043d\u043e\u0432",
            "tab\tand\u0000null\nline",
            "{unbalanced_^~\\");

    private static final String LONG =
            "flexible GMRES(50) with modified Gram-Schmidt orthogonalization, twice, and deflated-restarting-by-"
                    + "harmonic-Ritz-vectors-of-the-preconditioned-operator";

    public RunFolder write(Path folder) throws IOException {
        return switch (this) {
            case NO_CASE -> SampleRun.write(folder, List.of(), SampleRun::crashed);
            case ONE_CASE -> SampleRun.write(folder, cases(List.of("CG"), List.of("none")), SampleRun::result);
            case ALL_CRASHED ->
                SampleRun.write(folder, cases(List.of("CG", "CR"), List.of("none")), SampleRun::crashed);
            case ONE_CRASHED ->
                SampleRun.write(
                        folder,
                        cases(List.of("CG", "CR", "MINRES"), List.of("none")),
                        row -> row.solver().equals("CR") ? SampleRun.crashed(row) : SampleRun.result(row));
            case ONLY_ZEROS ->
                SampleRun.write(folder, cases(List.of("CG"), List.of("none")), row -> constant(row, 0, 20));
            case ONE_POINT ->
                SampleRun.write(folder, cases(List.of("CG"), List.of("none")), row -> constant(row, 1, 1));
            case MANY_CURVES ->
                SampleRun.write(
                        folder,
                        cases(
                                IntStream.range(0, 200)
                                        .mapToObj(i -> "GMRES(" + (i + 1) + ")")
                                        .toList(),
                                List.of("none")),
                        EdgeRuns::steeper);
            case ANY_NAMES -> SampleRun.write(folder, cases(NAMES, List.of("none", "<M> & $x$")), EdgeRuns::steeper);
            case LONG_NAMES ->
                SampleRun.write(folder, cases(List.of(LONG, LONG + ", 2"), List.of("none", LONG)), SampleRun::result);
            case MANY_PROBLEMS -> {
                List<CaseRow> cases = new ArrayList<>();
                for (int i = 0; i < 7; i++) {
                    cases.addAll(cases(
                            "problem " + i + (i == 2 ? " with a long name that needs a second line" : ""),
                            List.of("CG", "CGLS", "GMRES(10)"),
                            List.of("none")));
                }
                yield SampleRun.write(folder, cases, SampleRun::result);
            }
        };
    }

    private static List<CaseRow> cases(List<String> solvers, List<String> preconditioners) {
        return cases("matrix", solvers, preconditioners);
    }

    private static List<CaseRow> cases(String problem, List<String> solvers, List<String> preconditioners) {
        List<CaseRow> cases = new ArrayList<>();
        for (String preconditioner : preconditioners) {
            for (String solver : solvers) {
                cases.add(SampleRun.planned(cases.size(), problem, solver, preconditioner));
            }
        }
        return cases;
    }

    private static CaseResult constant(CaseRow planned, double value, int count) {
        return with(
                planned,
                IntStream.range(0, count)
                        .mapToObj(k -> iteration(planned, k, value))
                        .toList());
    }

    /** Each case another slope. */
    private static CaseResult steeper(CaseRow planned) {
        int number = Math.floorMod(planned.caseId().hashCode(), 97);
        return with(
                planned,
                IntStream.range(0, 60 + number)
                        .mapToObj(k -> iteration(planned, k, Math.exp(-k * (0.02 + 0.002 * number))))
                        .toList());
    }

    private static CaseResult with(CaseRow planned, List<Iteration> iterations) {
        CaseResult usual = SampleRun.result(planned);
        return new CaseResult(
                usual.summary(),
                iterations,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Iteration iteration(CaseRow planned, int k, double value) {
        double seconds = 1e-3 * k;
        double nan = Double.NaN;
        return new Iteration(
                planned.caseId(),
                k,
                value,
                value,
                value,
                value,
                1,
                seconds,
                0.9 * seconds,
                1.1 * seconds,
                nan,
                nan,
                nan,
                2L * k,
                k);
    }
}
