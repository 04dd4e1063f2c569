package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_dgemv;

import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * A dense matrix in an INDArray, by columns.
 *
 * @param values rows × columns entries
 */
record Nd4jDense(int rows, int columns, Nd4jVector values) implements Transposable {

    @Override
    public void apply(Vector x, Vector y) {
        product(CblasNoTrans, Nd4jVector.of(x, columns), Nd4jVector.of(y, rows));
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        product(CblasTrans, Nd4jVector.of(x, rows), Nd4jVector.of(y, columns));
    }

    private void product(int transpose, Nd4jVector x, Nd4jVector y) {
        y.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        cblas_dgemv(CblasColMajor, transpose, rows, columns, 1, values.pointer, rows, x.pointer, 1, 1, y.pointer, 1);
    }
}
