package org.krylovbench.problems.matrix;

import java.util.Arrays;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;

/** What x† is, from which b = A x† is made; or that it is not known. */
public enum ExactSolution {
    /** (1, …, 1). */
    ONES {
        @Override
        double[] on(Grid grid, RandomNumbers random) {
            double[] x = new double[grid.points()];
            Arrays.fill(x, 1);
            return x;
        }
    },
    /** Standard normal. */
    RANDOM {
        @Override
        double[] on(Grid grid, RandomNumbers random) {
            return random.normal(grid.points());
        }
    },
    /**
     * The product of t (1 − t) eᵗ over the coordinates t of the point: zero on the boundary, without symmetry, and made of
     * all modes, unlike a product of sines.
     */
    SMOOTH {
        @Override
        double[] on(Grid grid, RandomNumbers random) {
            double[] line = new double[grid.side()];
            for (int i = 0; i < line.length; i++) {
                double t = (i + 1) * grid.meshWidth();
                line[i] = t * (1 - t) * StrictMath.exp(t);
            }
            double[] x = line;
            for (int d = 1; d < grid.dimension(); d++) {
                x = product(line, x);
            }
            return x;
        }
    },
    /** Not known: b = (1, …, 1) is given instead. */
    UNKNOWN {
        @Override
        double[] on(Grid grid, RandomNumbers random) {
            return ONES.on(grid, random);
        }

        @Override
        LinearProblem system(OperatorData a, double[] b) {
            return LinearProblem.of(a, b);
        }
    };

    private static double[] product(double[] slow, double[] fast) {
        double[] x = new double[slow.length * fast.length];
        for (int j = 0; j < slow.length; j++) {
            for (int i = 0; i < fast.length; i++) {
                x[j * fast.length + i] = slow[j] * fast[i];
            }
        }
        return x;
    }

    /** x† at the points of a grid, or b where x† is not known. */
    abstract double[] on(Grid grid, RandomNumbers random);

    /** The system with what {@link #on} gave. */
    LinearProblem system(OperatorData a, double[] x) {
        return LinearProblem.withSolution(a, x);
    }

    /** The system on a grid. */
    LinearProblem system(OperatorData a, Grid grid, RandomNumbers random) {
        return system(a, on(grid, random));
    }
}
