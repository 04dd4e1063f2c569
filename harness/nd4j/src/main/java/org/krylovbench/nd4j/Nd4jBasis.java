package org.krylovbench.nd4j;

import java.util.Objects;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;

/** One INDArray by columns; some of them side by side are a matrix to BLAS as they stand. */
final class Nd4jBasis implements Basis {

    /** As many rows as stay in the second cache between two products, at some dozens of columns. */
    private static final int ROWS = 2048;

    private final int size;
    private final Nd4jVector[] columns;
    private final Nd4jVector first;
    private final Nd4jVector second;
    private final Arithmetic arithmetic;

    /**
     * A basis on given memory.
     *
     * @param memory size × columns entries, by columns
     * @param coefficients room for two for each column
     */
    Nd4jBasis(Stored memory, int size, int columns, Stored coefficients, Arithmetic arithmetic) {
        this.size = size;
        this.columns = IntStream.range(0, columns)
                .mapToObj(j -> new Nd4jVector(memory, (long) j * size, size, arithmetic))
                .toArray(Nd4jVector[]::new);
        this.first = new Nd4jVector(coefficients, 0, columns, arithmetic);
        this.second = new Nd4jVector(coefficients, columns, columns, arithmetic);
        this.arithmetic = arithmetic;
    }

    @Override
    public int capacity() {
        return columns.length;
    }

    @Override
    public Vector column(int j) {
        return columns[j];
    }

    @Override
    public void projectOut(int from, int to, Vector w, double[] h) {
        check(from, to, h);
        long x = address(w);
        if (from == to) {
            return;
        }
        long V = columns[from].address;
        long c = first.address;
        int k = to - from;
        first.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        arithmetic.gemv(true, size, k, 1, V, size, x, 1, c); // c = Vᵀ w
        arithmetic.gemv(false, size, k, -1, V, size, c, 1, x); // w ← w − V c
        for (int j = 0; j < k; j++) {
            h[from + j] += arithmetic.get(c, j);
        }
    }

    /** Three passes over V instead of four: the second products need the first of the same rows only. */
    @Override
    public void projectOutTwice(int k, Vector w, double[] h) {
        check(0, k, h);
        long x = address(w);
        if (k == 0) {
            return;
        }
        long V = columns[0].address;
        long c = first.address;
        long d = second.address;
        int piece = arithmetic.piece(size, ROWS);
        first.fill(0);
        second.fill(0);
        arithmetic.gemv(true, size, k, 1, V, size, x, 1, c); // c = Vᵀ w
        for (int row = 0; row < size; row += piece) {
            int rows = Math.min(piece, size - row);
            long offset = (long) row * arithmetic.precision().bytes();
            arithmetic.gemv(false, rows, k, -1, V + offset, size, c, 1, x + offset); // w ← w − V c
            arithmetic.gemv(true, rows, k, 1, V + offset, size, x + offset, 1, d); // d = Vᵀ w
        }
        arithmetic.gemv(false, size, k, -1, V, size, d, 1, x); // w ← w − V d
        for (int j = 0; j < k; j++) {
            h[j] += arithmetic.get(c, j) + arithmetic.get(d, j);
        }
    }

    @Override
    public void combine(int k, double[] y, Vector w) {
        check(0, k, y);
        long x = address(w);
        w.fill(0); // and then add to it, for the same reason
        if (k == 0) {
            return;
        }
        arithmetic.copyIn(k, y, first.address);
        arithmetic.gemv(false, size, k, 1, columns[0].address, size, first.address, 1, x); // w = V y
    }

    private long address(Vector w) {
        return Nd4jVector.of(w, size, arithmetic.precision()).address;
    }

    /** Native code would read and write beyond the columns and the array. */
    private void check(int from, int to, double[] coefficients) {
        Objects.checkFromToIndex(from, to, columns.length);
        Objects.checkFromToIndex(from, to, coefficients.length);
    }
}
