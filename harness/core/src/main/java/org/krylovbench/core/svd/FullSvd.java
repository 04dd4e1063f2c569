package org.krylovbench.core.svd;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The SVD of A as a dense matrix, by LAPACK or what the backend has in its place: the reference for the others. Golub and
 * Van Loan (2013), section 8.6. About 6mn² + 20n³ flops for m ≥ n. Memory: A and both sets of singular vectors.
 *
 * @param k how many singular values are kept; all if none is given
 */
public record FullSvd(OptionalInt k) implements SvdRecipe {

    /** Matrices of the size of A that there are when there are most: A by columns two times, U and V, and room to work in. */
    private static final int MATRICES = 6;

    public FullSvd {
        if (k.isPresent() && k.getAsInt() < 1) {
            throw new IllegalArgumentException("k must be at least 1, but is " + k.getAsInt());
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return k.isPresent() ? "full SVD, k = " + k.getAsInt() : "full SVD";
    }

    @Override
    public ApproximateSvd decompose(OperatorData data, Transposable A, Backend backend) {
        double entries = (double) data.rows() * data.columns();
        try {
            Heap.require(
                    entries,
                    MATRICES * Double.BYTES * entries,
                    "the SVD of a dense " + data.rows() + "×" + data.columns() + " matrix");
        } catch (IOException e) {
            throw FactorizationException.noRoom(String.valueOf(e.getMessage()));
        }
        Svd svd = backend.matrix(DenseMatrix.of(data)).svd();
        int rank = Math.min(k.orElse(svd.sigma().length), svd.sigma().length);
        Matrix U = Singular.leadingColumns(svd.U(), rank, backend);
        Matrix Vt = Singular.leadingRows(svd.Vt(), rank, backend);
        long bytes = ((long) data.rows() + data.columns())
                * rank
                * backend.precision().bytes();
        return new ApproximateSvd(U, Arrays.copyOf(svd.sigma(), rank), Vt.transpose(), bytes);
    }
}
