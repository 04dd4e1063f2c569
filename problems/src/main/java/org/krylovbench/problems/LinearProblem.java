package org.krylovbench.problems;

import java.util.Optional;
import java.util.Set;

/**
 * A system A x = b or a least-squares problem min ‖b − A x‖₂, as host data.
 *
 * @param operator A
 * @param rightHandSide b, as long as A has rows
 * @param exactSolution x† where it is known, as long as A has columns
 * @param shape the image that x is, where it is one
 * @param noiseLevel ‖e‖₂ / ‖b − e‖₂ of the noise e in b, 0 for none
 * @param traits what is known of A and b
 */
public record LinearProblem(
        OperatorData operator,
        double[] rightHandSide,
        Optional<double[]> exactSolution,
        Optional<Shape> shape,
        double noiseLevel,
        Set<Trait> traits) {

    public LinearProblem {
        if (rightHandSide.length != operator.rows()) {
            throw new IllegalArgumentException("A has " + operator.rows() + " rows, but the right-hand side has "
                    + rightHandSide.length + " entries");
        }
        exactSolution.ifPresent(x -> {
            if (x.length != operator.columns()) {
                throw new IllegalArgumentException("A has " + operator.columns()
                        + " columns, but the exact solution has " + x.length + " entries");
            }
        });
        traits = Set.copyOf(traits);
    }
}
