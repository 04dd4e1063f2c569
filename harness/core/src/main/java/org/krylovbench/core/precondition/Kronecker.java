package org.krylovbench.core.precondition;

import java.util.OptionalInt;
import java.util.Set;
import org.krylovbench.core.kronecker.DiagonalApproximation;
import org.krylovbench.core.kronecker.KroneckerInverse;
import org.krylovbench.core.kronecker.KroneckerSum;
import org.krylovbench.core.kronecker.KroneckerSums;
import org.krylovbench.core.kronecker.ReorderedApproximation;
import org.krylovbench.core.kronecker.Search;
import org.krylovbench.core.kronecker.Truncation;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * A regularised inverse of an approximate SVD of a sum of Kronecker products, {@link KroneckerInverse}: of the best diagonal
 * in the singular vectors of the leading term (Kamm and Nagy 1998), or of the reordered approximation (Garvey, Meng and
 * Nagy 2018, section 4.4). With λ the parameter of Tikhonov's method, CGLS on [A; λI] has the iterates of their PCGLS.
 *
 * <p>Set-up for images of n × n and R terms: O(n³), or O(n³ R + R k² + k³). Apply: two products of n × n matrices, four in the
 * form that is an inverse; reordered, k² flops more, 2k² or 4k² where a singular value decomposition is needed. Memory:
 * O(n²), or O(n² + k²).
 *
 * @param method which approximation
 * @param k its rank, of the reordered one
 * @param lambda λ; 0 for none
 * @param tolerance τ, the part of the largest singular value that smaller ones are replaced by; 0 for none
 * @param form what the map is
 * @param rank how many Kronecker terms are used at most
 * @param energy the part of ‖A‖²_F that is enough of them, in (0, 1]
 * @param blocks of a sparse matrix, in a row; √ of its size if that is an integer
 * @param search how the terms of a sparse matrix are found
 */
public record Kronecker(
        Method method,
        int k,
        double lambda,
        double tolerance,
        Form form,
        OptionalInt rank,
        double energy,
        OptionalInt blocks,
        Search search)
        implements Preconditioner {

    /** Which approximation of the SVD is inverted. */
    public enum Method {
        /** {@link DiagonalApproximation}, the baseline. */
        DIAGONAL,
        /** {@link ReorderedApproximation}. */
        REORDERING
    }

    /** What the preconditioner is. */
    public enum Form {
        /** V f(Σ): enough for methods for least squares, as M Mᵀ ≈ (AᵀA + λ²I)⁻¹, at half the cost. */
        NORMAL_EQUATIONS,
        /** V f(Σ) Uᵀ ≈ A⁻¹, for every method. */
        INVERSE
    }

    public Kronecker {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but is " + k);
        }
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda must be a number of at least 0, but is " + lambda);
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must lie in [0, 1), but is " + tolerance);
        }
        if (lambda == 0 && tolerance == 0) {
            throw new IllegalArgumentException(
                    "tolerance must be positive if lambda is 0, as small singular values would be inverted; 1e-3 would do");
        }
        new Truncation(rank, energy);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public String label() {
        return method == Method.DIAGONAL ? "Kronecker diagonal" : "Kronecker reordering, k = " + k;
    }

    @Override
    public boolean keepsSymmetry() {
        return false;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        KroneckerSum sum = KroneckerSums.of(data, blocks, new Truncation(rank, energy), search, backend);
        var recipe = new KroneckerInverse(lambda, tolerance, form == Form.INVERSE);
        if (method == Method.DIAGONAL) {
            KroneckerInverse.Made made = recipe.of(new DiagonalApproximation(sum, backend), backend);
            return ApproximateInverse.of(made.map(), made.bytes());
        }
        int most = Math.min(k, A.columns());
        KroneckerInverse.Made made = recipe.of(new ReorderedApproximation(sum, most, backend), backend);
        String note = k > most ? "k is " + most + ", which are all singular values" : "";
        return ApproximateInverse.of(made.map(), made.bytes(), note);
    }
}
