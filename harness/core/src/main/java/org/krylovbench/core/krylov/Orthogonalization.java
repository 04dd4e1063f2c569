package org.krylovbench.core.krylov;

import java.util.Arrays;
import java.util.Locale;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Workspace;

/** How a new Krylov vector is made orthogonal to the basis. Saad (2003), section 6.3. */
public enum Orthogonalization {

    /**
     * Modified Gram–Schmidt, by panels of four columns: classical inside a panel, modified from panel to panel. Loses
     * orthogonality like κ(A) ε, as column by column does, within a factor of 4 where measured, in two thirds of the
     * time: two matrix–vector products read w once for four columns.
     */
    MODIFIED_GRAM_SCHMIDT {
        @Override
        KrylovBasis basis(Workspace work, int n, int m) {
            return new GramSchmidtBasis(work, n, m, GramSchmidtBasis::modified);
        }
    },

    /**
     * Classical Gram–Schmidt twice, two matrix–vector products each time. Orthogonal to rounding: Giraud, Langou and
     * Rozložník (2005).
     */
    CLASSICAL_TWICE {
        @Override
        KrylovBasis basis(Workspace work, int n, int m) {
            return new GramSchmidtBasis(work, n, m, Basis::projectOutTwice);
        }
    },

    /**
     * Classical Gram–Schmidt once: the fewest passes, and the first to lose orthogonality, like κ(A)² ε: Giraud, Langou,
     * Rozložník and van den Eshof (2005).
     */
    CLASSICAL {
        @Override
        KrylovBasis basis(Workspace work, int n, int m) {
            return new GramSchmidtBasis(work, n, m, (V, k, w, h) -> V.projectOut(0, k, w, h));
        }
    },

    /**
     * Modified Gram–Schmidt, by panels of four columns, and once more where more of w was taken out than is left, by the
     * criterion of Daniel, Gragg, Kaufman and Stewart (1976) with η = 1/√2. Orthogonal to rounding.
     */
    MODIFIED_ON_DEMAND {
        @Override
        KrylovBasis basis(Workspace work, int n, int m) {
            return new GramSchmidtBasis(work, n, m, GramSchmidtBasis::modifiedOnDemand);
        }
    },

    /**
     * Householder's reflections: Walker (1988), Saad (2003), Algorithm 6.3. Orthogonal to rounding whatever A is, for
     * four vector passes a column where modified Gram–Schmidt has two, none of which can be blocked, and three copies
     * between host and backend a step. One vector more.
     */
    HOUSEHOLDER {
        @Override
        KrylovBasis basis(Workspace work, int n, int m) {
            return new HouseholderBasis(work, n, m);
        }

        @Override
        public int vectors(int m) {
            return m + 2;
        }
    };

    /** A basis of up to m + 1 vectors of n entries. */
    abstract KrylovBasis basis(Workspace work, int n, int m);

    /** How many vectors that borrows. */
    public int vectors(int m) {
        return m + 1;
    }

    /** w ← (I − Vₖ Vₖᵀ) w to rounding, h ← the coefficients taken out: k of them. */
    public static void twice(Basis V, int k, Vector w, double[] h) {
        Arrays.fill(h, 0, k, 0);
        V.projectOutTwice(k, w, h);
    }

    /** A name with what is added to it in a legend: nothing for the usual way. */
    public final String label(String name) {
        return this == MODIFIED_GRAM_SCHMIDT
                ? name
                : name + " " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
