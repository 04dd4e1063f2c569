package org.krylovbench.problems;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A system A x = b or a least-squares problem min ‖b − A x‖₂, as host data.
 *
 * @param operator A
 * @param rightHandSide b, as long as A has rows
 * @param exactSolution x† where it is known, as long as A has columns
 * @param shape the image that x is, where it is one
 * @param dataShape the image that b is, where it is one
 * @param noiseLevel ‖e‖₂ / ‖b − e‖₂ of the noise e in b, 0 for none
 * @param traits what is known of A and b
 */
public record LinearProblem(
        OperatorData operator,
        double[] rightHandSide,
        Optional<double[]> exactSolution,
        Optional<Shape> shape,
        Optional<Shape> dataShape,
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
        shape.ifPresent(grid -> checkSize("solution", grid, operator.columns()));
        dataShape.ifPresent(grid -> checkSize("data", grid, operator.rows()));
        traits = Set.copyOf(traits);
    }

    private static void checkSize(String what, Shape shape, int entries) {
        if (shape.size() != entries) {
            throw new IllegalArgumentException("the " + what + " has " + entries + " entries, which is no "
                    + shape.rows() + "×" + shape.columns() + " image");
        }
    }

    /** A system whose solution is not known. */
    public static LinearProblem of(OperatorData a, double[] b) {
        return new LinearProblem(a, b, Optional.empty(), Optional.empty(), Optional.empty(), 0, Traits.of(a));
    }

    /** Data without noise that were not made by A, but by what it models. */
    public static LinearProblem of(OperatorData a, double[] b, double[] x) {
        return new LinearProblem(a, b, Optional.of(x), Optional.empty(), Optional.empty(), 0, Traits.of(a));
    }

    /** A system with this solution: b = A x†. */
    public static LinearProblem withSolution(OperatorData a, double[] x) {
        return of(a, a.times(x), x);
    }

    /** The same, of which x is an image and b is none. */
    public LinearProblem shaped(Shape solution) {
        return new LinearProblem(
                operator, rightHandSide, exactSolution, Optional.of(solution), dataShape, noiseLevel, traits);
    }

    /** The same, of which x and b are images. */
    public LinearProblem shaped(Shape solution, Shape data) {
        return new LinearProblem(
                operator, rightHandSide, exactSolution, Optional.of(solution), Optional.of(data), noiseLevel, traits);
    }

    /** The same with a further trait. */
    public LinearProblem with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new LinearProblem(operator, rightHandSide, exactSolution, shape, dataShape, noiseLevel, more);
    }

    /**
     * The same with noise in b, which must have none yet. Of an image it is drawn column by column, as toolboxes in
     * MATLAB do. The noise level is what came out.
     *
     * @param level ‖e‖₂ / ‖b‖₂, which some kinds of noise reach only on average; 0 for none
     * @throws IOException if these data cannot have such noise; the message says what would do
     */
    public LinearProblem withNoise(Noise noise, double level, Random random) throws IOException {
        if (level == 0) {
            return this;
        }
        if (Norms.norm(rightHandSide) == 0) {
            throw new IOException("the data are all zero, so no noise has a level relative to them; noise: 0 would do");
        }
        Shape grid = dataShape.orElse(new Shape(rightHandSide.length, 1));
        return observed(grid.byRows(noise.add(grid.byColumns(rightHandSide), level, random)));
    }

    /** The same with data that noise was added to, of which b must have had none. The noise level is what came out. */
    public LinearProblem observed(double[] noisy) {
        double[] e = new double[noisy.length];
        Arrays.setAll(e, i -> noisy[i] - rightHandSide[i]);
        double realised = Norms.norm(e) / Norms.norm(rightHandSide);
        return new LinearProblem(operator, noisy, exactSolution, shape, dataShape, realised, traits).with(Trait.NOISY);
    }
}
