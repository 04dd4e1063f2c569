package org.krylovbench.core.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Shape;

/**
 * How many Kronecker products make A M, {@code kronecker-rank}, beside its {@code rank}. Of m × m blocks of n × n entries each,
 * the rearrangement has a row for each block, vec(A_ij)ᵀ, and A = Σ Bₖ ⊗ Cₖ with as many terms as that has rank: Van Loan and
 * Pitsianis, Approximation with Kronecker products (1993), section 2. The blocks are the lines of the grid that x is laid out
 * on; without one, A M must have a square number of rows. About 8n³ flops.
 *
 * @param tolerance singular values that are not larger than this times the largest count as zero
 */
public record KroneckerRank(double tolerance) implements Inspection {

    public KroneckerRank {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must lie in (0, 1), but is " + tolerance);
        }
    }

    @Override
    public Optional<String> refusal(Inspected inspected) {
        Optional<String> refusal = inspected.notSquare("Kronecker products");
        return refusal.isPresent() || grid(inspected).isPresent()
                ? refusal
                : Optional.of("Kronecker products need a grid, but this problem has none, and " + inspected.rows()
                        + " is no square");
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        DenseMatrix rearranged = rearranged(inspected.product(), grid(inspected).orElseThrow());
        double[] weights = inspected.backend().matrix(rearranged).singularValues();
        return List.of(
                Finding.alone("kronecker-rank", rank(weights)),
                Finding.alone("rank", rank(inspected.singularValues())));
    }

    private static Optional<Shape> grid(Inspected inspected) {
        int side = (int) Math.round(Math.sqrt(inspected.rows()));
        Optional<Shape> square =
                side * side == inspected.rows() ? Optional.of(new Shape(side, side)) : Optional.empty();
        return inspected.problem().shape().or(() -> square);
    }

    private int rank(double... sigma) {
        return (int) Arrays.stream(sigma)
                .filter(value -> value > tolerance * sigma[0])
                .count();
    }

    /** The row of block (i, j) is i + j m, the column of entry (p, q) in it p + q n. */
    private static DenseMatrix rearranged(DenseMatrix A, Shape grid) {
        int m = grid.rows();
        int n = grid.columns();
        double[] R = new double[A.values().length];
        for (int row = 0; row < A.rows(); row++) {
            for (int column = 0; column < A.columns(); column++) {
                int block = row / n + column / n * m;
                int entry = row % n + column % n * n;
                R[block + entry * m * m] = A.get(row, column);
            }
        }
        return new DenseMatrix(m * m, n * n, R);
    }
}
