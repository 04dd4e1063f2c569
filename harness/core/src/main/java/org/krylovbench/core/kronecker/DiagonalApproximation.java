package org.krylovbench.core.kronecker;

import java.util.Arrays;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.HostOperator;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.svd.ApproximateSvd;

/**
 * A ≈ (U_B ⊗ U_C) D (V_B ⊗ V_C)ᵀ with the singular vectors of the leading term and the diagonal D that is best for them in the
 * Frobenius norm. Kamm and Nagy, Kronecker product and SVD approximations in image restoration, Linear Algebra Appl. 284
 * (1998). The entries of D are in no order and may be negative. Cost for images of n × n: O(n³). Memory: O(n²).
 */
public final class DiagonalApproximation {

    private final LeadingTerm leading;
    private final double[] D;
    private final Backend backend;

    public DiagonalApproximation(KroneckerSum sum, Backend backend) {
        this.backend = backend;
        leading = LeadingTerm.of(sum, backend);
        D = sum.diagonals(
                LeadingTerm.byRows(leading.B().U()),
                LeadingTerm.entries(leading.B().Vt()), // by columns, which is V by rows
                LeadingTerm.byRows(leading.C().U()),
                LeadingTerm.entries(leading.C().Vt()));
    }

    /** The k largest of |D|, with the signs in U. */
    public ApproximateSvd truncated(int k) {
        double[] modulus = Arrays.stream(D).map(Math::abs).toArray();
        int[] places = LeadingTerm.largest(modulus, k);
        double[] signs =
                Arrays.stream(places).mapToDouble(i -> D[i] < 0 ? -1 : 1).toArray();
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        SeparableMap left = leading.left(backend);
        SeparableMap right = leading.right(backend);
        return new ApproximateSvd(
                new Product(left, new HostOperator(new Selection(D.length, places, signs)), backend),
                Arrays.stream(places).mapToDouble(i -> modulus[i]).toArray(),
                new Product(right, new HostOperator(new Selection(D.length, places, ones)), backend),
                left.bytes() + right.bytes());
    }

    /** The diagonal, as an image. */
    double[] diagonal() {
        return D;
    }

    LeadingTerm leading() {
        return leading;
    }
}
