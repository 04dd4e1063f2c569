package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;

/** How a new Krylov vector is made orthogonal to the basis. Saad (2003), section 6.3. */
public enum Orthogonalization {

    /** Modified Gram–Schmidt, one inner product after the other. Loses orthogonality like κ(A) ε. */
    MODIFIED_GRAM_SCHMIDT {
        @Override
        void orthogonalize(Basis V, int k, Vector w, double[] h) {
            for (int i = 0; i < k; i++) {
                Vector v = V.column(i);
                h[i] = v.dot(w);
                w.axpy(-h[i], v);
            }
        }
    },

    /**
     * Classical Gram–Schmidt twice, two matrix–vector products each. Orthogonal to rounding: Giraud, Langou and
     * Rozložník (2005).
     */
    CLASSICAL_TWICE {
        @Override
        void orthogonalize(Basis V, int k, Vector w, double[] h) {
            for (int i = 0; i < k; i++) {
                h[i] = 0;
            }
            V.projectOut(k, w, h);
            V.projectOut(k, w, h);
        }
    };

    /** w ← (I − Vₖ Vₖᵀ) w, h ← the coefficients taken out: k of them. */
    abstract void orthogonalize(Basis V, int k, Vector w, double[] h);
}
