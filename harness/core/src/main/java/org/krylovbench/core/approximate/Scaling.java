package org.krylovbench.core.approximate;

import java.util.Optional;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.OperatorData;

/** What A is divided by before a polynomial is made of it. */
public enum Scaling {
    /** Its diagonal. */
    JACOBI {
        @Override
        Optional<Vector> inverse(OperatorData data, Backend backend) {
            double[] d = data.diagonal();
            for (int i = 0; i < d.length; i++) {
                if (d[i] == 0) {
                    throw FactorizationException.zeroDiagonal(i + 1);
                }
                d[i] = 1 / d[i];
                if (!Double.isFinite(d[i])) { // of NaN, and of numbers next to zero
                    throw FactorizationException.inverseOverflow();
                }
            }
            return Optional.of(backend.vector(d));
        }
    },

    /** Nothing. */
    NONE {
        @Override
        Optional<Vector> inverse(OperatorData data, Backend backend) {
            return Optional.empty();
        }
    };

    /** D⁻¹; none for D = I. */
    abstract Optional<Vector> inverse(OperatorData data, Backend backend);
}
