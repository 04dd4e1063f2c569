package org.krylovbench.core.structured;

import java.util.Optional;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Cholesky;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** The inverses of the blocks on the diagonal of a matrix, as sparse matrices. Blocks are factorised on the heap. */
final class BlockInverses {

    private static final double EPSILON = 0x1p-52;

    private final Backend host = new JavaBackend();
    private final OperatorData data;
    private final int n;
    private final int size;

    /** @param size of the blocks; at most that of the matrix */
    BlockInverses(OperatorData data, int size) {
        if (data.rows() != data.columns()) {
            throw new IllegalArgumentException(
                    "needs a square matrix, but this is " + data.rows() + "×" + data.columns());
        }
        this.data = data;
        n = data.rows();
        this.size = Math.min(size, n);
    }

    /** L⁻¹ of A_kk = L Lᵀ for each block; nothing if one of them is not symmetric positive definite. */
    Optional<CsrMatrix> ofFactors() {
        long rest = n % size;
        var rows = new ContiguousRows(n, n / size * (size * (size + 1L) / 2) + rest * (rest + 1) / 2);
        for (int first = 0; first < n; first += size) {
            DenseMatrix block = block(first);
            if (!isSymmetric(block)) {
                return Optional.empty();
            }
            Optional<double[]> inverse = inverseFactor(block);
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < block.rows(); i++) {
                rows.add(first, i + 1, inverse.get(), i, block.rows());
            }
        }
        return Optional.of(rows.toCsr());
    }

    /**
     * A_kk⁻¹ of each block.
     *
     * @throws FactorizationException that names the first block that is singular to rounding
     */
    CsrMatrix ofBlocks() {
        long rest = n % size;
        var rows = new ContiguousRows(n, (n - rest) * size + rest * rest);
        for (int first = 0; first < n; first += size) {
            DenseMatrix block = block(first);
            int s = block.rows();
            double[] inverse = inverse(block, first);
            for (int i = 0; i < s; i++) {
                rows.add(first, s, inverse, i, s);
            }
        }
        return rows.toCsr();
    }

    private DenseMatrix block(int first) {
        return DiagonalBlock.of(data, first, Math.min(size, n - first));
    }

    private static boolean isSymmetric(DenseMatrix block) {
        for (int j = 0; j < block.columns(); j++) {
            for (int i = 0; i < j; i++) {
                if (block.get(i, j) != block.get(j, i)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** L⁻¹ of A_kk = L Lᵀ, by columns. */
    private Optional<double[]> inverseFactor(DenseMatrix block) {
        int s = block.rows();
        double norm = norm(block.values(), s);
        Cholesky factors;
        try {
            factors = copy(block).cholesky();
        } catch (FactorizationException notPositive) {
            return Optional.empty();
        }
        Matrix inverse = identity(s);
        factors.R().solveTriangular(true, inverse);
        double[] entries = new double[s * s];
        inverse.copyTo(entries);
        double inverseNorm = norm(entries, s);
        boolean regular = norm * inverseNorm * inverseNorm * EPSILON < 1; // NaN too
        return regular ? Optional.of(entries) : Optional.empty();
    }

    private double[] inverse(DenseMatrix block, int first) {
        int s = block.rows();
        double[] entries = new double[s * s];
        try {
            Matrix inverse = identity(s);
            copy(block).lu().solve(inverse);
            inverse.copyTo(entries);
        } catch (FactorizationException singular) {
            throw singular(first, s);
        }
        if (!(norm(block.values(), s) * norm(entries, s) * EPSILON < 1)) { // NaN too
            throw singular(first, s);
        }
        return entries;
    }

    private FactorizationException singular(int first, int s) {
        return FactorizationException.singularBlock(first / size + 1, first + 1, first + s);
    }

    /** A factorisation uses its matrix up. */
    private Matrix copy(DenseMatrix block) {
        return host.matrix(
                new DenseMatrix(block.rows(), block.columns(), block.values().clone()));
    }

    private Matrix identity(int s) {
        double[] entries = new double[s * s];
        for (int i = 0; i < s; i++) {
            entries[i + i * s] = 1;
        }
        return host.matrix(new DenseMatrix(s, s, entries));
    }

    /** ‖·‖₁, by columns. */
    private static double norm(double[] entries, int s) {
        double norm = 0;
        for (int j = 0; j < s; j++) {
            double sum = 0;
            for (int i = 0; i < s; i++) {
                sum += Math.abs(entries[i + j * s]);
            }
            norm = Math.max(norm, sum);
        }
        return norm;
    }
}
