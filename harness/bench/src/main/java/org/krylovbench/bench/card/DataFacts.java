package org.krylovbench.bench.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.ProblemCard.Fact;

/** What a card tells of x† and b. */
final class DataFacts {

    private DataFacts() {}

    static List<Fact> of(LinearProblem problem) {
        List<Fact> facts = new ArrayList<>();
        double[] b = problem.rightHandSide();
        Optional<double[]> solution = problem.exactSolution();
        facts.add(solution.map(x -> vector("exact solution", x, problem.shape()))
                .orElseGet(() -> new Fact("exact solution", "not known", "")));
        facts.add(vector("data", b, problem.dataShape()));
        facts.add(new Fact(
                "noise level",
                Digits.of(problem.noiseLevel()),
                problem.noiseLevel() > 0 ? "‖e‖₂ / ‖b − e‖₂" : "no noise was added"));
        solution.ifPresent(x -> facts.add(new Fact(
                "relative residual of the exact solution",
                Digits.of(norm(difference(b, problem.operator().times(x))) / norm(b)),
                "‖b − A x†‖₂ / ‖b‖₂: what the model lacks, and noise")));
        return facts;
    }

    private static Fact vector(String name, double[] x, Optional<Shape> shape) {
        String size =
                shape.map(s -> Digits.size(s.rows(), s.columns()) + " image").orElse(x.length + " entries");
        return new Fact(
                name,
                size + ", 2-norm " + Digits.of(norm(x)),
                "from " + Digits.of(Arrays.stream(x).min().orElseThrow()) + " to "
                        + Digits.of(Arrays.stream(x).max().orElseThrow()));
    }

    /** b − c. */
    static double[] difference(double[] b, double[] c) {
        double[] difference = new double[b.length];
        Arrays.setAll(difference, i -> b[i] - c[i]);
        return difference;
    }

    /** ‖x‖₂. */
    static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }
}
