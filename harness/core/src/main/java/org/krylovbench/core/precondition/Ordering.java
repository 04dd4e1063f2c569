package org.krylovbench.core.precondition;

import java.util.Optional;
import org.krylovbench.problems.CsrMatrix;

/** In which order an incomplete factorisation goes through the unknowns. */
public enum Ordering {
    /** As they are numbered. */
    NATURAL {
        @Override
        Optional<Permutation> of(CsrMatrix A) {
            return Optional.empty();
        }
    },
    /**
     * By levels of neighbours from a node at the rim, those with few neighbours first, and all of it backwards: a small
     * bandwidth. Cuthill and McKee (1969); the rim after George and Liu (1979); Saad (2003), section 3.3.3.
     */
    REVERSE_CUTHILL_MCKEE {
        @Override
        Optional<Permutation> of(CsrMatrix A) {
            return Optional.of(new Permutation(new CuthillMcKee(A).reversed()));
        }
    };

    /** The order for this matrix; none if it stays. */
    abstract Optional<Permutation> of(CsrMatrix A);
}
