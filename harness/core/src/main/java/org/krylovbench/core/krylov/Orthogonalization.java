package org.krylovbench.core.krylov;

import java.util.Arrays;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;

/** How a new Krylov vector is made orthogonal to the basis. Saad (2003), section 6.3. */
public enum Orthogonalization {

    /**
     * Modified Gram–Schmidt, by panels of four columns: classical inside a panel, modified from panel to panel. Loses
     * orthogonality like κ(A) ε, as column by column does, within a factor of 4 where measured, in two thirds of the
     * time: two matrix–vector products read w once for four columns.
     */
    MODIFIED_GRAM_SCHMIDT {
        @Override
        void takeOut(Basis V, int k, Vector w, double[] h) {
            for (int i = 0; i < k; i += PANEL) {
                V.projectOut(i, Math.min(i + PANEL, k), w, h);
            }
        }
    },

    /**
     * Classical Gram–Schmidt twice, two matrix–vector products each time. Orthogonal to rounding: Giraud, Langou and
     * Rozložník (2005).
     */
    CLASSICAL_TWICE {
        @Override
        void takeOut(Basis V, int k, Vector w, double[] h) {
            V.projectOutTwice(k, w, h);
        }
    };

    private static final int PANEL = 4;

    /** w ← (I − Vₖ Vₖᵀ) w, h ← the coefficients taken out: k of them. */
    final void orthogonalize(Basis V, int k, Vector w, double[] h) {
        Arrays.fill(h, 0, k, 0);
        takeOut(V, k, w, h);
    }

    /** Adds to h what it takes out of w. */
    abstract void takeOut(Basis V, int k, Vector w, double[] h);
}
