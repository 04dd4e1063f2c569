package org.krylovbench.core.structured;

import java.util.EnumSet;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The banded M, with k diagonals above and below the main one, that is closest to a multiple of the inverse in one of two
 * senses; with k = n − 1 it is η A⁻¹ itself.
 *
 * <p>{@code full}: least ‖M A − η I‖_F, row by row as the rows of M do not depend on each other: row i combines rows i − k to
 * i + k of A so that they come closest to η eᵢᵀ, by a QR decomposition of these rows. Benson and Frederickson, Iterative
 * solution of large sparse linear systems arising in certain multidimensional approximation problems (1982); Saad (2003),
 * section 10.5. M is not symmetric where A is.
 *
 * <p>{@code lower-symmetric}: M = LᵀL with a lower triangular L of k + 1 diagonals for A = L̂ L̂ᵀ, so that L A Lᵀ ≈ η I. The
 * norm of L A Lᵀ − η I is of fourth degree in L; this is the factorised approximate inverse of Kolotilina and Yeremin,
 * Factorized sparse approximate inverse preconditionings I, SIAM J. Matrix Anal. Appl. 14 (1993), which of all L of this
 * pattern has the least ‖√η I − L L̂‖_F up to the scale of its rows, the diagonal η of L A Lᵀ, and needs no L̂: row i is the
 * last of the inverse Cholesky factor of rows and columns i − k to i of A.
 *
 * <p>Set-up on the host: for each row a QR decomposition of 2k + 1 columns as long as there are columns of A in these rows,
 * or a Cholesky decomposition of k + 1 columns. Apply: a product with n(2k + 1) entries, or two with n(k + 1).
 *
 * @param bandwidth k, diagonals on each side of the main one; more than there are stand for all
 * @param eta η, of no influence on methods that do not care for the scale of M
 * @param form which of the two
 */
public record BandedApproximateInverse(int bandwidth, double eta, Form form) implements Preconditioner {

    /** What M is. */
    public enum Form {
        /** A band. */
        FULL,
        /** The product of a triangular band and its transpose, for symmetric positive definite A. */
        LOWER_SYMMETRIC
    }

    public BandedApproximateInverse {
        if (bandwidth < 0) {
            throw new IllegalArgumentException("bandwidth must be at least 0, but is " + bandwidth);
        }
        if (!(eta > 0 && eta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("eta must be a positive number, but is " + eta);
        }
    }

    @Override
    public Set<Trait> requires() {
        Set<Trait> traits = EnumSet.of(Trait.SQUARE, Trait.ENTRIES);
        if (form == Form.LOWER_SYMMETRIC) {
            traits.add(Trait.SYMMETRIC);
            traits.add(Trait.POSITIVE_DEFINITE);
        }
        return traits;
    }

    @Override
    public String label() {
        return (form == Form.FULL ? "banded inverse(" : "factored banded inverse(") + bandwidth + ")";
    }

    @Override
    public boolean hasHalves() {
        return form == Form.LOWER_SYMMETRIC;
    }

    @Override
    public boolean keepsSymmetry() {
        return form == Form.LOWER_SYMMETRIC;
    }

    @Override
    public double target() {
        return eta;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        if (data.rows() != data.columns()) {
            throw new IllegalArgumentException(
                    "needs a square matrix, but this is " + data.rows() + "×" + data.columns());
        }
        if (form == Form.LOWER_SYMMETRIC) {
            return new FactoredInverse(BandedFactor.of(data, bandwidth, eta), backend);
        }
        CsrMatrix M = BandedRows.of(data, bandwidth, eta);
        return ApproximateInverse.of(
                backend.operator(M), ContiguousRows.bytes(M, backend.precision().bytes()));
    }
}
