package org.krylovbench.core.incomplete;

import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * ILUT(p, τ), the incomplete factorisation M⁻¹ = L U by thresholds: in row i entries below τ ‖aᵢ‖₂ are dropped, and of the
 * others all but the p largest of L and the p largest of U. Saad (1994); Saad (2003), Algorithm 10.6. It is not SuperLU's,
 * which SciPy's {@code spilu} calls: that one goes by columns, pivots, and drops by supernodes.
 *
 * <p>Setup: for each entry of L as many multiplications as its row of U has entries, and the order that they come in.
 * Apply: two substitutions on the host, 2 nnz(L + U) flops, one pass over the factors; Mᵀ the same. Memory: 12 bytes an
 * entry, of which there are at most 2 p n, and 16 a row.
 *
 * @param tolerance τ
 * @param fill p
 * @param shift what is done about a pivot that will not do
 * @param ordering in which the unknowns are eliminated
 * @param threads that substitute, where the rows that can be done together are many
 */
public record Ilut(double tolerance, int fill, Shift shift, Ordering ordering, int threads) implements Preconditioner {

    public Ilut {
        Fill.checkTolerance(tolerance);
        Fill.checkFill(fill);
        Substitution.checkThreads(threads);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.ENTRIES);
    }

    @Override
    public String label() {
        return "ILUT(" + fill + ", " + Labels.number(tolerance) + ")";
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
        var made = Factorized.of(
                ordered, shift, false, (matrix, pivots) -> ThresholdLu.of(matrix, tolerance, fill, pivots));
        return Substitution.with(made, P, threads);
    }
}
