package org.krylovbench.core.kronecker;

import org.krylovbench.core.svd.GolubKahanLanczos;
import org.krylovbench.core.svd.Randomized;
import org.krylovbench.core.svd.SvdRecipe;

/** How the singular triplets of a rearranged sparse matrix are found. */
public enum Search {
    /** To rounding, by Golub–Kahan–Lanczos bidiagonalisation. */
    GOLUB_KAHAN {
        @Override
        SvdRecipe triplets(int count) {
            return new GolubKahanLanczos(
                    count, true, 1e-8, SEED); // the error of a singular value is the square of that
        }
    },
    /** By random projection with two power iterations; exact where there are no more triplets than asked for. */
    RANDOMIZED {
        @Override
        SvdRecipe triplets(int count) {
            return new Randomized(count, 10, 2, SEED);
        }
    };

    private static final long SEED = 1;

    abstract SvdRecipe triplets(int count);
}
