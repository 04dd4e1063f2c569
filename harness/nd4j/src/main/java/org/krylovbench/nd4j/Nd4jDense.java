package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * A dense matrix in an INDArray, by columns.
 *
 * @param values rows × columns entries
 */
record Nd4jDense(int rows, int columns, Stored values, Arithmetic arithmetic) implements Transposable {

    @Override
    public void apply(Vector x, Vector y) {
        product(false, of(x, columns), of(y, rows));
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        product(true, of(x, rows), of(y, columns));
    }

    private Nd4jVector of(Vector x, int size) {
        return Nd4jVector.of(x, size, arithmetic.precision());
    }

    private void product(boolean transpose, Nd4jVector x, Nd4jVector y) {
        y.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        arithmetic.gemv(transpose, rows, columns, 1, values.address(), rows, x.address, 1, y.address);
    }
}
