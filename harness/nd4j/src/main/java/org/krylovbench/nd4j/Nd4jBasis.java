package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_dgemv;

import java.util.Objects;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.DoublePointer;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One INDArray by columns; leading columns are a matrix to BLAS as they stand. */
final class Nd4jBasis implements Basis {

    private final int size;
    private final Nd4jVector[] columns;
    private final Nd4jVector small;
    private final double[] host;

    /**
     * A basis on given memory.
     *
     * @param array size × columns entries, by columns
     * @param small room for a coefficient for each column
     */
    Nd4jBasis(INDArray array, int size, int columns, Nd4jVector small) {
        this.size = size;
        this.columns = IntStream.range(0, columns)
                .mapToObj(j -> new Nd4jVector(array, (long) j * size, size))
                .toArray(Nd4jVector[]::new);
        this.small = small;
        this.host = new double[columns];
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
    public void projectOut(int k, Vector w, double[] h) {
        check(k, h);
        if (k == 0) {
            return;
        }
        DoublePointer V = columns[0].pointer;
        DoublePointer x = Nd4jVector.of(w, size).pointer;
        DoublePointer c = small.pointer;
        small.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        cblas_dgemv(CblasColMajor, CblasTrans, size, k, 1, V, size, x, 1, 1, c, 1); // c = Vᵀ w
        cblas_dgemv(CblasColMajor, CblasNoTrans, size, k, -1, V, size, c, 1, 1, x, 1); // w ← w − V c
        c.get(host, 0, k);
        for (int j = 0; j < k; j++) {
            h[j] += host[j];
        }
    }

    @Override
    public void combine(int k, double[] y, Vector w) {
        check(k, y);
        DoublePointer x = Nd4jVector.of(w, size).pointer;
        w.fill(0); // and then add to it, for the same reason
        if (k == 0) {
            return;
        }
        DoublePointer V = columns[0].pointer;
        DoublePointer c = small.pointer;
        c.put(y, 0, k);
        cblas_dgemv(CblasColMajor, CblasNoTrans, size, k, 1, V, size, c, 1, 1, x, 1); // w = V y
    }

    /** Native code would read and write beyond the columns and the array. */
    private void check(int k, double[] coefficients) {
        Objects.checkFromIndexSize(0, k, columns.length);
        Objects.checkFromIndexSize(0, k, coefficients.length);
    }
}
