package org.krylovbench.bench.card;

import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.TimeStepping;

/**
 * How much may be computed for a card, so that it takes a few seconds; by sizes and not by a clock, so that a card is the
 * same each time.
 */
final class Effort {

    /** About 3 seconds of EJML on a core of 2020: matrices of order 1600. */
    private static final double VALUES_FLOPS = 4.1e9;

    private static final double VECTORS_FLOPS = 1.1e9;
    private static final double EIGENVALUES_FLOPS = 0.25e9;

    /** About a second of products and orthogonalisation, and half a second of short steps after them. */
    private static final double ORTHOGONAL_FLOPS = 1.5e9;

    private static final double SHORT_FLOPS = 4e8;
    private static final int ORTHOGONAL_STEPS = 60;
    private static final int LEAST_ORTHOGONAL_STEPS = 5;
    private static final int SHORT_STEPS = 5000;

    /** Entries of a dense form. */
    private static final double DENSE = 4e6;

    /** Values of a Fourier transform, and how many of them are kept. */
    private static final int TRANSFORMED = 1 << 20;

    private Effort() {}

    /** Whether all singular values of such a matrix can be had. */
    static boolean allowsSingularValues(int rows, int columns) {
        return (double) rows * columns <= DENSE && cubes(rows, columns) <= VALUES_FLOPS;
    }

    /** Whether the singular vectors can be had too. */
    static boolean allowsSingularVectors(int rows, int columns) {
        return allowsSingularValues(rows, columns) && cubes(rows, columns) <= VECTORS_FLOPS;
    }

    /** Whether the eigenvalues can be had, which takes longer for matrices that are not symmetric. */
    static boolean allowsEigenvalues(int n, boolean symmetric) {
        return cubes(n, n) <= (symmetric ? VALUES_FLOPS : EIGENVALUES_FLOPS);
    }

    /** Whether an image may be transformed. */
    static boolean allowsTransform(int pixels) {
        return pixels <= TRANSFORMED;
    }

    private static double cubes(double rows, double columns) {
        return rows * columns * Math.min(rows, columns);
    }

    /** Steps of a bidiagonalisation with reorthogonalisation, as time and memory allow. */
    static int orthogonalSteps(OperatorData a) {
        double size = (double) a.rows() + a.columns();
        double products = 2 * flops(a);
        int steps = ORTHOGONAL_STEPS;
        while (steps > LEAST_ORTHOGONAL_STEPS && steps * (products + 4 * steps * size) > ORTHOGONAL_FLOPS) {
            steps--;
        }
        double memory = Runtime.getRuntime().maxMemory() / 4.0;
        return (int) Math.max(1, Math.min(steps, memory / (Double.BYTES * size)));
    }

    /** Steps after them. */
    static int shortSteps(OperatorData a) {
        double size = (double) a.rows() + a.columns();
        return (int) Math.min(SHORT_STEPS, SHORT_FLOPS / (2 * flops(a) + 6 * size));
    }

    private static int bandwidth(CsrMatrix a) {
        int width = 0;
        for (int i = 0; i < a.rows(); i++) {
            if (a.rowPointers()[i] < a.rowPointers()[i + 1]) {
                width = Math.max(width, i - a.columnIndices()[a.rowPointers()[i]]);
            }
        }
        return width;
    }

    /** A product with A; of a convolution by its weights or by transforms, whichever is less. */
    private static double flops(OperatorData a) {
        if (a instanceof Convolution blur) {
            return 2.0 * blur.columns() * Math.min(blur.coefficients(), 150);
        }
        if (a instanceof TimeStepping stepping) {
            return stepping.steps()
                    * (2.0 * stepping.explicit().coefficients() + 4.0 * a.rows() * bandwidth(stepping.implicit()));
        }
        return 2.0 * a.coefficients() * (a instanceof CsrMatrix ? 2 : 1); // indices are read as well
    }
}
