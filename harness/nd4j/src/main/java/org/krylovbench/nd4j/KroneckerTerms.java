package org.krylovbench.nd4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * A point-spread function of low rank as a sum of outer products, P = Σ uₖ vₖᵀ, by elimination with complete pivoting:
 * exact to rounding where the rank is low, and given up where it is not.
 */
record KroneckerTerms(List<double[]> columns, List<double[]> rows) {

    /** The terms, if so many are enough to leave no more than this part of the largest weight. */
    static Optional<KroneckerTerms> of(PointSpreadFunction psf, int most, double tolerance) {
        double[] rest = psf.values().clone();
        int width = psf.columns();
        double largest = Math.abs(rest[pivot(rest)]);
        List<double[]> columns = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        while (true) {
            int pivot = pivot(rest);
            if (Math.abs(rest[pivot]) <= tolerance * largest) {
                return Optional.of(new KroneckerTerms(columns, rows));
            }
            if (columns.size() == most) {
                return Optional.empty();
            }
            double[] u = new double[psf.rows()];
            double[] v = new double[width];
            for (int p = 0; p < psf.rows(); p++) {
                u[p] = rest[p * width + pivot % width] / rest[pivot];
            }
            System.arraycopy(rest, pivot / width * width, v, 0, width);
            for (int p = 0; p < psf.rows(); p++) {
                for (int q = 0; q < width; q++) {
                    rest[p * width + q] -= u[p] * v[q];
                }
            }
            columns.add(u);
            rows.add(v);
        }
    }

    private static int pivot(double[] rest) {
        int pivot = 0;
        for (int at = 1; at < rest.length; at++) {
            if (Math.abs(rest[at]) > Math.abs(rest[pivot])) {
                pivot = at;
            }
        }
        return pivot;
    }

    int rank() {
        return columns.size();
    }
}
