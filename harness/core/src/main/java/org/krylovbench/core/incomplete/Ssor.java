package org.krylovbench.core.incomplete;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.Traits;

/**
 * Symmetric successive over-relaxation, one sweep there and back from x = 0: M⁻¹ = (D/ω + L) (ω/(2 − ω)) D⁻¹ (D/ω + U)
 * for A = L + D + U, which are factors (I + ωL D⁻¹) (D/(ω(2 − ω))) (I + ωD⁻¹U) that need not be computed. Sheldon (1955);
 * Axelsson (1972), who shows κ(M A) = O(1/h) of a second-order elliptic equation for the best ω; Saad (2003), section
 * 10.2, but for the number ω(2 − ω), which no Krylov method sees. M is symmetric positive definite if A is.
 *
 * <p>Setup: a pass over A. Apply: two substitutions on the host, 2 nnz flops, one pass over the entries; Mᵀ the same.
 * Memory: 12 bytes an entry and 16 a row; of a symmetric A with a positive diagonal, where the halves are each other's
 * transposes, that of one triangle.
 *
 * @param omega ω
 */
public record Ssor(double omega) implements Preconditioner {

    public Ssor {
        if (!(omega > 0 && omega < 2)) { // NaN too
            throw new IllegalArgumentException("omega must lie in (0, 2), but is " + omega);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.ENTRIES, Trait.NONZERO_DIAGONAL);
    }

    @Override
    public String label() {
        return "SSOR(" + Labels.number(omega) + ")";
    }

    @Override
    public boolean hasHalves() {
        return true;
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        CsrMatrix stored = StoredEntries.of(data);
        double[] diagonal = stored.diagonal();
        requireNumbers(stored.values(), diagonal);
        Factors factors = factors(stored, diagonal);
        boolean symmetric = Traits.of(stored).contains(Trait.SYMMETRIC);
        if (symmetric && Arrays.stream(diagonal).allMatch(d -> d > 0)) {
            return Substitution.withCholesky(new Factorized<>(factors.cholesky(), ""), Optional.empty(), 1);
        }
        return Substitution.with(new Factorized<>(factors, ""), Optional.empty(), 1);
    }

    private static void requireNumbers(double[] values, double[] diagonal) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw FactorizationException.notFinite();
        }
        for (int i = 0; i < diagonal.length; i++) {
            if (diagonal[i] == 0) {
                throw FactorizationException.zeroDiagonal(i + 1);
            }
        }
    }

    private Factors factors(CsrMatrix A, double[] diagonal) {
        FillPattern pattern = FillPattern.of(A, 0);
        int n = diagonal.length;
        double[] lower = new double[pattern.lowerIndices().length];
        double[] upper = new double[pattern.upperIndices().length];
        double[] inverse = new double[n];
        for (int i = 0; i < n; i++) {
            int at = A.rowPointers()[i];
            for (int l = pattern.lower()[i]; l < pattern.lower()[i + 1]; l++) {
                lower[l] = omega * A.values()[at++] / diagonal[pattern.lowerIndices()[l]]; // ω L D⁻¹
            }
            inverse[i] = omega * (2 - omega) / A.values()[at++];
            for (int u = pattern.upper()[i]; u < pattern.upper()[i + 1]; u++) {
                upper[u] = omega * A.values()[at++] / diagonal[i]; // ω D⁻¹ U
            }
        }
        return new Factors(
                new CsrMatrix(n, n, pattern.lower(), pattern.lowerIndices(), lower),
                inverse,
                new CsrMatrix(n, n, pattern.upper(), pattern.upperIndices(), upper));
    }
}
