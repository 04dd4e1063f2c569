package org.krylovbench.bench.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;
import org.krylovbench.results.ProblemCard.Fact;

/** What a card tells of singular values and eigenvalues. */
final class SpectralFacts {

    private SpectralFacts() {}

    /** From all of them. */
    static List<Fact> of(Spectrum spectrum, LinearProblem problem) {
        int longer = Math.max(problem.operator().rows(), problem.operator().columns());
        String method = spectrum.method();
        double rounding = spectrum.rounding(longer);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("2-norm", Digits.of(spectrum.largest()), method));
        facts.add(new Fact("smallest singular value", Digits.of(spectrum.smallest()), method));
        facts.add(new Fact(
                "condition number",
                Digits.of(spectrum.largest() / spectrum.smallest()),
                spectrum.smallest() > rounding
                        ? method
                        : method + "; the smallest singular value is rounding, so this may be anything above "
                                + Digits.rough(spectrum.largest() / rounding)));
        facts.add(new Fact(
                "numerical rank",
                Integer.toString(spectrum.rank(longer)),
                "singular values above " + Digits.rough(rounding) + ", of " + spectrum.singularValues().length));
        definiteness(problem, spectrum).ifPresent(facts::add);
        if (spectrum.eigenvalues().length > 0) {
            facts.addAll(eigenvalues(spectrum));
        }
        return facts;
    }

    /** From the bounds of a bidiagonalisation. */
    static List<Fact> of(Bidiagonalization bounds, LinearProblem problem) {
        List<Fact> facts = new ArrayList<>();
        if (bounds.steps() > 0) {
            String method = "a lower bound by " + bounds.steps() + " steps of Golub and Kahan's bidiagonalisation";
            facts.add(new Fact("2-norm", Digits.atLeast(bounds.largest()), method));
            double told = Math.max(bounds.smallest(), Math.ulp(bounds.largest()));
            facts.add(new Fact("condition number", Digits.atLeast(bounds.largest() / told), method));
        }
        definiteness(problem).ifPresent(facts::add);
        return facts;
    }

    private static Optional<Fact> definiteness(LinearProblem problem) {
        if (!problem.traits().contains(Trait.SYMMETRIC)) {
            return Optional.empty();
        }
        boolean definite = problem.traits().contains(Trait.POSITIVE_DEFINITE);
        return Optional.of(new Fact(
                "positive definite",
                definite ? "yes" : "not known",
                definite ? "shown by its entries, or declared" : "a sufficient test does not show it"));
    }

    /** By the least eigenvalue, if eigenvalues are known. */
    private static Optional<Fact> definiteness(LinearProblem problem, Spectrum spectrum) {
        Optional<Fact> shown = definiteness(problem);
        if (shown.isEmpty() || spectrum.eigenvalues().length == 0) {
            return shown;
        }
        double least = parts(spectrum, 0).min().orElseThrow();
        double rounding = spectrum.rounding(problem.operator().rows());
        String answer = least > rounding || problem.traits().contains(Trait.POSITIVE_DEFINITE)
                ? "yes"
                : least < -rounding ? "no" : "semidefinite, or so near that rounding hides it";
        return Optional.of(new Fact("positive definite", answer, "least eigenvalue " + Digits.of(least)));
    }

    private static List<Fact> eigenvalues(Spectrum spectrum) {
        double radius = IntStream.range(0, spectrum.eigenvalues().length / 2)
                .mapToDouble(k -> Math.hypot(spectrum.eigenvalues()[2 * k], spectrum.eigenvalues()[2 * k + 1]))
                .max()
                .orElseThrow();
        double height = parts(spectrum, 1).map(Math::abs).max().orElseThrow();
        boolean real = height <= spectrum.rounding(spectrum.singularValues().length);
        return List.of(
                new Fact("spectral radius", Digits.of(radius), "largest |λ|"),
                new Fact(
                        "eigenvalues",
                        "from " + Digits.of(parts(spectrum, 0).min().orElseThrow()) + " to "
                                + Digits.of(parts(spectrum, 0).max().orElseThrow()),
                        real ? "all real" : "real parts; imaginary parts up to ±" + Digits.of(height)));
    }

    /** The real parts for 0, the imaginary ones for 1. */
    private static DoubleStream parts(Spectrum spectrum, int which) {
        double[] all = spectrum.eigenvalues();
        return IntStream.range(0, all.length / 2).mapToDouble(k -> all[2 * k + which]);
    }
}
