package org.krylovbench.core.kronecker;

import java.util.OptionalInt;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The k largest singular values of the leading Kronecker term, reordered, and what all terms make of their singular
 * vectors, {@link ReorderedApproximation}.
 *
 * @param k how many singular values are kept; all, if there are fewer
 * @param rank how many Kronecker terms are used at most
 * @param energy the part of ‖A‖²_F that is enough of them, in (0, 1]
 * @param blocks of a sparse matrix, in a row; √ of its size if that is an integer
 * @param search how the terms of a sparse matrix are found
 */
public record KroneckerReordering(int k, OptionalInt rank, double energy, OptionalInt blocks, Search search)
        implements SvdRecipe {

    public KroneckerReordering {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but is " + k);
        }
        new Truncation(rank, energy);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public String label() {
        return "Kronecker reordering, k = " + k;
    }

    @Override
    public ApproximateSvd decompose(OperatorData data, Transposable A, Backend backend) {
        KroneckerSum sum = KroneckerSums.of(data, blocks, new Truncation(rank, energy), search, backend);
        int most = Math.min(k, A.columns());
        return new ReorderedApproximation(sum, most, backend).truncated();
    }
}
