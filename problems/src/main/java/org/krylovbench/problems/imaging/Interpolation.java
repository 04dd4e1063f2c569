package org.krylovbench.problems.imaging;

import org.krylovbench.problems.SparseRows;

/** The value of an image between the centres of its pixels, along rows and along columns alike. */
public enum Interpolation {
    /** Of the nearest pixel. */
    NEAREST {
        @Override
        Stencil at(double position, int n) {
            return new Stencil((int) Math.min(n - 1, Math.floor(position + 0.5)), 1);
        }
    },
    /** On the straight line between neighbours. */
    LINEAR {
        @Override
        Stencil at(double position, int n) {
            int left = (int) Math.min(n - 2, Math.floor(position));
            double f = position - left;
            return new Stencil(left, 1 - f, f);
        }
    },
    /**
     * Cubic convolution of four neighbours, exact for quadratic polynomials; beyond the edge the line goes on as x₋₁ =
     * 3x₀ − 3x₁ + x₂. R. Keys, Cubic convolution interpolation for digital image processing, IEEE Trans. ASSP 29 (1981).
     */
    CUBIC {
        @Override
        Stencil at(double position, int n) {
            int left = (int) Math.min(n - 2, Math.floor(position));
            double f = position - left;
            double before = ((2 - f) * f - 1) * f / 2;
            double here = ((3 * f - 5) * f * f + 2) / 2;
            double next = ((4 - 3 * f) * f + 1) * f / 2;
            double after = (f - 1) * f * f / 2;
            if (left == 0) {
                return new Stencil(0, here + 3 * before, next - 3 * before, after + before);
            }
            return left == n - 2
                    ? new Stencil(n - 3, before + after, here - 3 * after, next + 3 * after)
                    : new Stencil(left - 1, before, here, next, after);
        }
    };

    /** Fewer pixels along a side would not do. */
    static final int FEWEST = 4;

    /**
     * The weights of the pixels of a line.
     *
     * @param position in [0, n − 1]
     * @param n pixels of the line, at 0, 1, …, n − 1
     */
    abstract Stencil at(double position, int n);

    /**
     * Adds the weights of the pixels of an n×n image to the current row, times a factor.
     *
     * @param i position down the columns, in [0, n − 1]
     * @param j position along the rows, in [0, n − 1]
     */
    final void add(double i, double j, int n, double factor, SparseRows row) {
        Stencil down = at(i, n);
        Stencil right = at(j, n);
        for (int p = 0; p < down.size(); p++) {
            for (int q = 0; q < right.size(); q++) {
                double weight = factor * down.weight(p) * right.weight(q);
                if (weight != 0) {
                    row.add((down.first() + p) * n + right.first() + q, weight);
                }
            }
        }
    }
}
