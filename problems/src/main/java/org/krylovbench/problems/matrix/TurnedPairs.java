package org.krylovbench.problems.matrix;

import org.krylovbench.problems.CsrMatrix;

/** Matrices with chosen eigenvalues and two entries in a row, of 2×2 blocks that are turned by random angles. */
final class TurnedPairs {

    private TurnedPairs() {}

    /** Each block is G [λᵢ δ; 0 λⱼ] Gᵀ with a rotation G, in the rows i and j = n − 1 − i. */
    static CsrMatrix matrix(double[] lambda, double departure, RandomNumbers random) {
        int n = lambda.length;
        int entries = 2 * (n / 2 * 2) + n % 2;
        int[] pointers = new int[n + 1];
        int[] indices = new int[entries];
        double[] values = new double[entries];
        for (int i = 0; i < n; i++) {
            pointers[i + 1] = pointers[i] + (i == n - 1 - i ? 1 : 2);
        }
        for (int i = 0; i < n / 2; i++) {
            int j = n - 1 - i;
            Direction g = Direction.at(360 * random.uniform());
            double first = lambda[i] * g.x() * g.x() + lambda[j] * g.y() * g.y();
            double second = lambda[i] * g.y() * g.y() + lambda[j] * g.x() * g.x();
            double both = (lambda[i] - lambda[j]) * g.x() * g.y();
            double product = departure * g.x() * g.y();
            set(indices, values, pointers[i], i, first - product, j, both + departure * g.x() * g.x());
            set(indices, values, pointers[j], i, both - departure * g.y() * g.y(), j, second + product);
        }
        if (n % 2 == 1) {
            indices[pointers[n / 2]] = n / 2;
            values[pointers[n / 2]] = lambda[n / 2];
        }
        return new CsrMatrix(n, n, pointers, indices, values);
    }

    private static void set(int[] indices, double[] values, int at, int i, double left, int j, double right) {
        indices[at] = i;
        values[at] = left;
        indices[at + 1] = j;
        values[at + 1] = right;
    }
}
