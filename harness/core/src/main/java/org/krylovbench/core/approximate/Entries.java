package org.krylovbench.core.approximate;

import java.util.Arrays;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

/** The entries of the sparse matrices that are made here and that they are made of. */
final class Entries {

    private Entries() {}

    /** Those of A, which is square and whose entries are numbers. */
    static CsrMatrix of(OperatorData data) {
        if (data.rows() != data.columns()) {
            throw new IllegalArgumentException(
                    "needs a square matrix, but this is " + data.rows() + "×" + data.columns());
        }
        CsrMatrix A = CsrMatrix.of(data);
        if (!areFinite(A)) {
            throw FactorizationException.notFinite();
        }
        return A;
    }

    static boolean areFinite(CsrMatrix A) {
        return Arrays.stream(A.values()).allMatch(Double::isFinite);
    }

    static long bytes(CsrMatrix A) {
        return (long) (Integer.BYTES + Double.BYTES) * A.values().length + (long) Integer.BYTES * (A.rows() + 1);
    }
}
