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
 * ILU(k), the incomplete factorisation M⁻¹ = L U that keeps fill up to a level, and none for k = 0: Saad (2003), Algorithm
 * 10.4 and section 10.3.3. Modified, ω times the entries that are dropped is added to the diagonal, so that with ω = 1 the
 * row sums are those of A: MILU, section 10.3.5; with ω a little below 1, relaxed.
 *
 * <p>Setup: for each entry of L as many multiplications as its row of U has entries; before that the same for the pattern
 * if k &gt; 0. Apply: two substitutions on the host, 2 nnz(L + U) flops, one pass over the factors; Mᵀ the same. Memory:
 * 12 bytes an entry and 16 a row.
 *
 * @param level k, the most that an entry may be away from A: 0 keeps the pattern of A
 * @param modified ω, how much of what is dropped goes to the diagonal
 * @param shift what is done about a pivot that will not do
 * @param ordering in which the unknowns are eliminated
 * @param threads that substitute, where the rows that can be done together are many
 */
public record Ilu(int level, double modified, Shift shift, Ordering ordering, int threads) implements Preconditioner {

    public Ilu {
        Fill.checkLevel(level);
        Fill.checkModified(modified);
        Substitution.checkThreads(threads);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.ENTRIES);
    }

    @Override
    public String label() {
        return Fill.label("ILU(" + level + ")", modified);
    }

    @Override
    public boolean keepsSymmetry() {
        return false;
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
                ordered, shift, false, (matrix, pivots) -> IncompleteLu.of(matrix, pattern, modified, pivots));
        return Substitution.with(made, P, threads);
    }
}
