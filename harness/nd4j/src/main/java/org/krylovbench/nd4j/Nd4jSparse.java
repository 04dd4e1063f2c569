package org.krylovbench.nd4j;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.CsrMatrix;

/** A sparse matrix in INDArrays. Its transpose is stored too, from the first time that it is needed. */
final class Nd4jSparse implements Transposable {

    private final CsrMatrix matrix;
    private final Function<CsrMatrix, SparseProduct> store;
    private final SparseProduct forward;
    private @Nullable SparseProduct backward;

    /** @param store brings a matrix to the memory of the backend */
    Nd4jSparse(CsrMatrix matrix, Function<CsrMatrix, SparseProduct> store) {
        this.matrix = matrix;
        this.store = store;
        this.forward = store.apply(matrix);
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        forward.apply(Nd4jVector.of(x, columns()).address, Nd4jVector.of(y, rows()).address);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        if (backward == null) {
            backward = store.apply(matrix.transpose());
        }
        backward.apply(Nd4jVector.of(x, rows()).address, Nd4jVector.of(y, columns()).address);
    }
}
