package org.krylovbench.core.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.eig.WatchedDoubleStepQRDecomposition_DDRM;
import org.krylovbench.problems.DenseMatrix;

/**
 * The eigenvalues of real square matrices that need not be symmetric, by EJML: reduction to Hessenberg form, then QR steps
 * with implicit double shifts. Golub and Van Loan (2013), section 7.5. About 10n³ flops in one thread. They are those of a
 * matrix A + E with ‖E‖ of the order of rounding, which for a matrix far from normal can be far away.
 */
public final class Eigenvalues {

    private Eigenvalues() {}

    /**
     * Real and imaginary part of one after the other, largest modulus first; of a conjugate pair, the one above the real
     * axis first. The matrix is left as it is.
     *
     * @throws FactorizationException if an entry is no finite number, or the iteration gives up
     */
    public static double[] of(DenseMatrix a) {
        int n = a.rows();
        Requirements.squareAndFinite(new JavaMatrix(a.values(), n, a.columns()));
        var factors = new WatchedDoubleStepQRDecomposition_DDRM(false);
        DMatrixRMaj byRows = CommonOps_DDRM.transpose(DMatrixRMaj.wrap(n, n, a.values()), null);
        if (!factors.decompose(byRows)) {
            throw FactorizationException.noConvergence("eigenvalues");
        }
        Complex_F64[] lambda = IntStream.range(0, n)
                .mapToObj(factors::getEigenvalue)
                .sorted(Comparator.comparingDouble((Complex_F64 z) -> -Math.hypot(z.real, z.imaginary))
                        .thenComparingDouble(z -> -z.real)
                        .thenComparingDouble(z -> -z.imaginary))
                .toArray(Complex_F64[]::new);
        return Arrays.stream(lambda)
                .flatMapToDouble(z -> Arrays.stream(new double[] {z.real, z.imaginary}))
                .toArray();
    }
}
