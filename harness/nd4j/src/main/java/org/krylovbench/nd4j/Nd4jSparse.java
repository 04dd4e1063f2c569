package org.krylovbench.nd4j;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.CsrMatrix;

/** A sparse matrix in INDArrays. Its transpose is stored too, from the first time that it is needed. */
final class Nd4jSparse implements Transposable {

    private final CsrMatrix matrix;
    private final Function<CsrMatrix, SparseProduct> store;
    private final Precision precision;
    private final Team team;
    private final Shared forward;
    private @Nullable Shared backward;

    /** @param store brings a matrix to the memory of the backend */
    Nd4jSparse(CsrMatrix matrix, Function<CsrMatrix, SparseProduct> store, Precision precision, Team team) {
        this.matrix = matrix;
        this.store = store;
        this.precision = precision;
        this.team = team;
        this.forward = new Shared(store.apply(matrix), team);
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
        forward.apply(Nd4jVector.of(x, columns(), precision).address, Nd4jVector.of(y, rows(), precision).address);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        if (backward == null) {
            backward = new Shared(store.apply(matrix.transpose()), team);
        }
        backward.apply(Nd4jVector.of(x, rows(), precision).address, Nd4jVector.of(y, columns(), precision).address);
    }

    /** By one thread: two would add to the same entries of y. */
    @Override
    public void applyNormal(Vector x, Vector w, Vector y) {
        if (team.size() > 1) {
            Transposable.super.applyNormal(x, w, y);
            return;
        }
        Nd4jVector sum = Nd4jVector.of(y, columns(), precision);
        sum.fill(0);
        forward.product.applyNormal(
                Nd4jVector.of(x, columns(), precision).address,
                Nd4jVector.of(w, rows(), precision).address,
                sum.address);
    }

    /** A product whose rows the threads share. */
    private static final class Shared implements Team.Work {

        private final SparseProduct product;
        private final Team team;
        private final int[] shares;
        private long x;
        private long y;

        Shared(SparseProduct product, Team team) {
            this.product = product;
            this.team = team;
            this.shares = team.shares(product);
        }

        void apply(long from, long to) {
            x = from;
            y = to;
            team.run(this);
        }

        @Override
        public void run(int part) {
            product.apply(shares[part], shares[part + 1], x, y);
        }
    }
}
