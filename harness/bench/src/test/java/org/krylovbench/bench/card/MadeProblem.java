package org.krylovbench.bench.card;

import java.io.IOException;
import java.util.Random;
import java.util.function.Supplier;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/** A problem made by hand, with noise if wanted; public as recipes are. */
public record MadeProblem(double noise, Supplier<LinearProblem> problem) implements Problem {

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        return problem.get().withNoise(Noise.GAUSSIAN, noise, new Random(seed));
    }

    @Override
    public String label() {
        return "made by hand";
    }
}
