package org.krylovbench.bench.card;

import java.io.IOException;
import java.util.Optional;
import org.krylovbench.bench.experiment.NamedProblem;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/** The data before noise was added to them, which a {@link LinearProblem} does not keep. */
final class CleanData {

    private CleanData() {}

    /**
     * The data of the same recipe without noise, if they are those that the noise was added to: its level tells. (A
     * recipe may draw other things after the noise was drawn.)
     */
    static Optional<double[]> of(NamedProblem named, LinearProblem problem, long seed) throws IOException {
        Optional<Problem> quiet = named.withoutNoise();
        if (problem.noiseLevel() == 0 || quiet.isEmpty()) {
            return Optional.empty();
        }
        double[] clean = quiet.get().assemble(seed).rightHandSide();
        if (clean.length != problem.rightHandSide().length) {
            return Optional.empty();
        }
        double level = DataFacts.norm(DataFacts.difference(problem.rightHandSide(), clean)) / DataFacts.norm(clean);
        boolean same = Math.abs(level - problem.noiseLevel()) <= 1e-8 * problem.noiseLevel(); // rounding, generously
        return same ? Optional.of(clean) : Optional.empty();
    }
}
