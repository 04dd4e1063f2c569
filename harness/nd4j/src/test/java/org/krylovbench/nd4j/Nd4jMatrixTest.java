package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Cholesky;
import org.krylovbench.core.linalg.FactorizationContract;
import org.krylovbench.core.linalg.Lu;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

final class Nd4jMatrixTest extends FactorizationContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider().open();
    }

    /** Preconditioners multiply and solve once an iteration. */
    @Test
    void products_and_solutions_allocate_nothing() {
        DenseMatrix data = Samples.dense(10, 10, 1);
        Matrix A = backend.matrix(data);
        Matrix B = backend.matrix(data);
        Matrix C = backend.matrix(10, 10);
        Lu lu = backend.matrix(data).lu();
        Cholesky cholesky = identity(10).cholesky();
        Vector x = backend.vector(10);
        Vector y = backend.vector(10);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = Long.MAX_VALUE;
        for (int repetition = 0; repetition < 20 && bytes >= 20_000; repetition++) { // until all is compiled
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++) {
                C.multiply(1, A, true, B, false, 0);
                C.multiply(1, A, false, B, true, 1);
                A.apply(x, y);
                lu.solve(x);
                lu.solve(C);
                cholesky.solve(x);
                cholesky.solve(C);
            }
            bytes = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(bytes).as("bytes of 20000 rounds").isLessThan(20_000);
    }
}
