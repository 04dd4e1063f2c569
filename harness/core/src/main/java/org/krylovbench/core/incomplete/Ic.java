package org.krylovbench.core.incomplete;

import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * IC(k), the incomplete Cholesky factorisation M⁻¹ = L Lᵀ that keeps fill up to a level: Meijerink and van der Vorst
 * (1977) for k = 0, their ICCG(1, 1); Saad (2003), section 10.3. Modified, ω times what is dropped goes to the diagonal:
 * Gustafsson (1978), whose κ(M A) of a second-order elliptic equation is O(1/h) rather than O(1/h²) for ω = 1. It exists
 * for M-matrices; others may have pivots that are not positive.
 *
 * <p>Setup: that of ILU(k), of which it takes L. Apply: two substitutions on the host with the same entries, 4 nnz(L)
 * flops, two passes over L. Memory: 12 bytes an entry of L and 12 a row; twice the entries with threads.
 *
 * @param level k, the most that an entry may be away from A: 0 keeps the pattern of A
 * @param modified ω, how much of what is dropped goes to the diagonal
 * @param shift what is done about a pivot that will not do
 * @param ordering in which the unknowns are eliminated
 * @param threads that substitute, where the rows that can be done together are many
 */
public record Ic(int level, double modified, Shift shift, Ordering ordering, int threads) implements Preconditioner {

    public Ic {
        Fill.checkLevel(level);
        Fill.checkModified(modified);
        Substitution.checkThreads(threads);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE, Trait.ENTRIES);
    }

    @Override
    public String label() {
        return Fill.label("IC(" + level + ")", modified);
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public boolean hasHalves() {
        return true;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        CsrMatrix stored = StoredEntries.of(data);
        Optional<Permutation> P = Permutation.of(ordering, stored);
        CsrMatrix ordered = P.map(order -> order.apply(stored)).orElse(stored);
        FillPattern pattern = FillPattern.of(ordered, level);
        var made = Factorized.of(
                ordered,
                shift,
                true,
                (matrix, pivots) ->
                        IncompleteLu.of(matrix, pattern, modified, pivots).cholesky());
        return Substitution.withCholesky(made, P, threads);
    }
}
