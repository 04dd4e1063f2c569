package org.krylovbench.core.multigrid;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * P = (I − ω D⁻¹ Aᶠ) P̃, where column k of P̃ is one on aggregate k and zero elsewhere, Aᶠ the filtered matrix, D its
 * diagonal and ω = 4/3 / λmax(D⁻¹Aᶠ). Vaněk, Mandel and Brezina (1996), sections 3 and 5. Constants remain in the range of
 * P wherever the sums of the rows of A vanish.
 */
final class SmoothedProlongator {

    private SmoothedProlongator() {}

    /** Cost: fifteen products with Aᶠ for ω, and one pass. */
    static CsrMatrix of(LevelMatrix filtered, Aggregates aggregates) {
        double omega = 4 / (3 * LargestEigenvalue.of(filtered));
        CsrMatrix tentative = tentative(aggregates);
        return SparseProduct.of(step(filtered, omega), tentative, Integer.MAX_VALUE)
                .orElseThrow();
    }

    private static CsrMatrix tentative(Aggregates aggregates) {
        int[] of = aggregates.of();
        int[] pointers = new int[of.length + 1];
        for (int i = 0; i < of.length; i++) {
            pointers[i + 1] = pointers[i] + (of[i] == Aggregates.NONE ? 0 : 1);
        }
        int[] indices = Arrays.stream(of).filter(set -> set != Aggregates.NONE).toArray();
        double[] ones = new double[indices.length];
        Arrays.fill(ones, 1);
        return new CsrMatrix(of.length, aggregates.count(), pointers, indices, ones);
    }

    /** I − ω D⁻¹ Aᶠ. */
    private static CsrMatrix step(LevelMatrix filtered, double omega) {
        CsrMatrix A = filtered.A();
        double[] values = A.values().clone();
        for (int i = 0; i < A.rows(); i++) {
            double damping = omega / filtered.diagonal()[i];
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                values[at] = (A.columnIndices()[at] == i ? 1 : 0) - damping * values[at];
            }
        }
        return new CsrMatrix(A.rows(), A.columns(), A.rowPointers(), A.columnIndices(), values);
    }
}
