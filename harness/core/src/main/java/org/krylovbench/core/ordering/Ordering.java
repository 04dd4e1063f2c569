package org.krylovbench.core.ordering;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.krylovbench.problems.CsrMatrix;

/** In which order the unknowns of a sparse system are eliminated, which decides how many entries the factors get. */
public enum Ordering {
    /** As they are numbered. */
    NATURAL {
        @Override
        public int[] of(CsrMatrix a) {
            int[] order = new int[a.columns()];
            Arrays.setAll(order, i -> i);
            return order;
        }
    },
    /** Near the diagonal, by the graph of A + Aᵀ. */
    REVERSE_CUTHILL_MCKEE {
        @Override
        public String label() {
            return "reverse Cuthill–McKee";
        }

        @Override
        public int[] of(CsrMatrix a) {
            return ReverseCuthillMcKee.of(Graph.ofSum(a));
        }
    },
    /** Fewest neighbours first, by the graph of A + Aᵀ: for pivots that stay on the diagonal. */
    MINIMUM_DEGREE {
        @Override
        public int[] of(CsrMatrix a) {
            return MinimumDegree.of(Graph.ofSum(a));
        }
    },
    /** Fewest neighbours first, by the graph of AᵀA: it bounds the fill whatever the pivots are. */
    COLUMN_MINIMUM_DEGREE {
        @Override
        public int[] of(CsrMatrix a) throws IOException {
            return MinimumDegree.of(Graph.ofNormal(a));
        }
    };

    /**
     * Which unknown is eliminated first, second, and so on.
     *
     * @throws IOException if the memory cannot hold the graph
     */
    public abstract int[] of(CsrMatrix a) throws IOException;

    /** For a legend. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
