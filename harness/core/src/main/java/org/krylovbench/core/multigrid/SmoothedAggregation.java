package org.krylovbench.core.multigrid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * Algebraic multigrid by smoothed aggregation: M is one cycle from x = 0. Vaněk, Mandel and Brezina, Computing 56 (1996),
 * 179–196, for scalar problems whose smooth errors are near to constants. From level to level the strong connections
 * |aᵢⱼ| ≥ θ √|aᵢᵢ aⱼⱼ| make aggregates, these the prolongator P, see {@link SmoothedProlongator}, and the coarser matrix is
 * PᵀA P; θ is halved each time. An unknown without strong connections, such as a boundary value that is kept as an
 * equation, has no part in coarser levels. Each smooths as often before as after the correction, and the last is solved
 * by a dense factorisation, by the pseudo-inverse if it is singular. M is symmetric positive definite if A is.
 *
 * <p>A matrix that is not symmetric is treated alike, with the restriction Pᵀ all the same: fit for convection that does
 * not dominate within a cell by far. M has a transpose there too, made of the same levels transposed, which take as much
 * memory again. A cycle that overflows, or nearly so, as it can for matrices far from symmetric positive definite, is
 * refused.
 *
 * <p>All of it works on the host in one thread; vectors of other backends are copied there and back. Set-up: per level
 * about fifteen products with A, and the two products of PᵀA P. Application: per level, 2 sweeps + ½ passes over A and
 * two over P; 4 to 5 products with A in all for second differences and one sweep. Memory: of the order of that of A, as a
 * level that would fill up is not made.
 *
 * @param strength θ on the finest level; zero takes all connections
 * @param smoother what smooths
 * @param sweeps how often before and again after, or the degree of a polynomial smoother
 * @param cycle how often a level is corrected
 * @param coarsest a level with no more unknowns than that is the last and solved
 */
public record SmoothedAggregation(
        double strength, MultigridSmoother smoother, int sweeps, MultigridCycle cycle, int coarsest)
        implements Preconditioner {

    private static final int LARGEST_DENSE = 5_000;

    public SmoothedAggregation {
        if (!(strength >= 0 && strength < 1)) {
            throw new IllegalArgumentException("strength must lie in [0, 1), but is " + strength);
        }
        if (sweeps < 1) {
            throw new IllegalArgumentException("sweeps must be at least 1, but is " + sweeps);
        }
        if (coarsest < 1 || coarsest > LARGEST_DENSE) {
            throw new IllegalArgumentException(
                    "coarsest must lie between 1 and " + LARGEST_DENSE + ", but is " + coarsest);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.ENTRIES, Trait.NONZERO_DIAGONAL);
    }

    @Override
    public String label() {
        return "smoothed aggregation " + cycle + "(" + sweeps + ", " + sweeps + "), "
                + smoother.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public Multilevel approximateInverse(OperatorData data, Transposable A, Backend backend) {
        CsrMatrix entries = sparse(data);
        var hierarchy = new AggregationHierarchy(this, finest(entries));
        return hierarchy.inverse(entries == data ? 0 : LevelMatrix.bytes(entries));
    }

    private static CsrMatrix sparse(OperatorData data) {
        if (data instanceof CsrMatrix matrix) {
            return matrix;
        }
        if (!(data instanceof DenseMatrix matrix)) {
            throw new IllegalArgumentException("needs the entries of A, which a " + data.getClass() + " does not hold");
        }
        var entries = new CoordinateList(data.rows(), data.columns());
        for (int i = 0; i < data.rows(); i++) {
            for (int j = 0; j < data.columns(); j++) {
                if (matrix.get(i, j) != 0) {
                    entries.add(i, j, matrix.get(i, j));
                }
            }
        }
        return entries.toCsr();
    }

    private static LevelMatrix finest(CsrMatrix A) {
        for (double entry : A.values()) {
            if (!Double.isFinite(entry)) {
                throw FactorizationException.notFinite();
            }
        }
        double[] diagonal = A.diagonal();
        for (int i = 0; i < diagonal.length; i++) {
            if (diagonal[i] == 0) {
                throw FactorizationException.zeroDiagonal(i + 1);
            }
        }
        return new LevelMatrix(A, diagonal, isSymmetric(A));
    }

    private static boolean isSymmetric(CsrMatrix A) {
        CsrMatrix transposed = A.transpose();
        return Arrays.equals(A.rowPointers(), transposed.rowPointers())
                && Arrays.equals(A.columnIndices(), transposed.columnIndices())
                && Arrays.equals(A.values(), transposed.values());
    }
}
