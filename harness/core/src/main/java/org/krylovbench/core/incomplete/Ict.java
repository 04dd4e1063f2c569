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
 * ICT, the incomplete Cholesky factorisation M⁻¹ = L Lᵀ by thresholds: in column j entries below τ ‖A(j:n, j)‖₁ are
 * dropped before they are divided by the root of the pivot, as MATLAB's and Octave's {@code ichol} do, and of the others
 * only as many as the column of A has and p more are kept, the largest, as Lin and Moré (1999) do.
 *
 * <p>Setup: for each entry of a row of L as many multiplications as its column has below it. Apply: two substitutions on
 * the host with the same entries, 4 nnz(L) flops, two passes over L. Memory: 12 bytes an entry of L and 12 a row; twice
 * the entries with threads.
 *
 * @param tolerance τ
 * @param fill p
 * @param shift what is done about a pivot that will not do
 * @param ordering in which the unknowns are eliminated
 * @param threads that substitute, where the rows that can be done together are many
 */
public record Ict(double tolerance, int fill, Shift shift, Ordering ordering, int threads) implements Preconditioner {

    public Ict {
        Fill.checkTolerance(tolerance);
        Fill.checkFill(fill);
        Substitution.checkThreads(threads);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE, Trait.ENTRIES);
    }

    @Override
    public String label() {
        return "ICT(" + fill + ", " + Labels.number(tolerance) + ")";
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
        var made = Factorized.of(
                ordered, shift, true, (matrix, pivots) -> ThresholdCholesky.of(matrix, tolerance, fill, pivots));
        return Substitution.withCholesky(made, P, threads);
    }
}
