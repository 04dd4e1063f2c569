package org.krylovbench.core.multigrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.HostOperator;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.HostMap;

/** The levels of smoothed aggregation, from the finest to the one that is solved. */
final class AggregationHierarchy {

    /** A coarse diagonal entry counts as zero from here on, relative to what it would be if nothing cancelled. */
    private static final double CANCELLED = 1e-13;

    /** How many times the entries of A a coarser matrix may have; with more, coarsening does not pay. */
    private static final long MOST_FILL = 2;

    /** The same of a product with P, which is there for a moment. */
    private static final long MOST_PRODUCT_FILL = 8;

    /** ‖M A x‖ / ‖x‖ from here on is of no use. */
    private static final double MOST_AMPLIFICATION = 1e6;

    private final SmoothedAggregation recipe;
    private final List<LevelMatrix> matrices = new ArrayList<>();
    private final List<CsrMatrix> prolongators = new ArrayList<>();
    private String stall = "";

    AggregationHierarchy(SmoothedAggregation recipe, LevelMatrix finest) {
        this.recipe = recipe;
        matrices.add(finest);
        double strength = recipe.strength();
        while (coarsest().size() > recipe.coarsest() && coarsen(strength)) {
            strength /= 2;
        }
    }

    private LevelMatrix coarsest() {
        return matrices.get(matrices.size() - 1);
    }

    /** Adds a level if it can. */
    private boolean coarsen(double strength) {
        LevelMatrix fine = coarsest();
        LevelMatrix filtered = StrongConnections.of(fine, strength);
        Aggregates aggregates = Aggregates.of(filtered.A());
        if (aggregates.count() == 0) {
            stall = fine.isDiagonal() ? "" : "it has no strong connections";
            return false;
        }
        CsrMatrix P = SmoothedProlongator.of(filtered, aggregates);
        Optional<LevelMatrix> coarse = galerkin(fine, P);
        if (coarse.isEmpty()) {
            stall = "the matrix of the next would fill up";
            return false;
        }
        prolongators.add(P);
        matrices.add(coarse.get());
        return true;
    }

    /** PᵀA P, unless it fills up. */
    private Optional<LevelMatrix> galerkin(LevelMatrix fine, CsrMatrix P) {
        long entries = matrices.get(0).A().values().length;
        return SparseProduct.of(fine.A(), P, MOST_PRODUCT_FILL * entries)
                .flatMap(AP -> SparseProduct.of(P.transpose(), AP, MOST_FILL * entries))
                .map(A -> new LevelMatrix(A, coarseDiagonal(fine, P, A), fine.symmetric()));
    }

    /**
     * That of A, which is zero but for rounding where a part of the graph, not connected with the rest and with vanishing
     * sums of its rows, has shrunk to one unknown. The smoother divides by Σ pᵢⱼ² |dᵢ| there.
     */
    private static double[] coarseDiagonal(LevelMatrix fine, CsrMatrix P, CsrMatrix A) {
        double[] uncancelled = new double[A.rows()];
        for (int i = 0; i < P.rows(); i++) {
            for (int at = P.rowPointers()[i]; at < P.rowPointers()[i + 1]; at++) {
                uncancelled[P.columnIndices()[at]] += P.values()[at] * P.values()[at] * Math.abs(fine.diagonal()[i]);
            }
        }
        double[] diagonal = A.diagonal();
        for (int j = 0; j < diagonal.length; j++) {
            if (!(Math.abs(diagonal[j]) > CANCELLED * uncancelled[j])) {
                diagonal[j] = uncancelled[j];
            }
        }
        return diagonal;
    }

    /**
     * M, on the host.
     *
     * @param copied what the entries of A take if they are held only for this
     */
    Multilevel inverse(long copied) {
        List<Multilevel.Level> sizes = matrices.stream()
                .map(matrix -> new Multilevel.Level(matrix.size(), matrix.A().values().length))
                .toList();
        Cycle forward = cycle(matrices);
        requireStable(forward.map());
        long bytes =
                copied + forward.bytes() + 3L * Double.BYTES * matrices.get(0).size(); // diagonal, two of HostOperator
        if (coarsest().symmetric()) {
            return new Multilevel(new HostOperator(forward.map()), bytes, forward.note(), sizes);
        }
        Cycle backward = cycle(matrices.stream().map(LevelMatrix::transpose).toList());
        HostMap both = new AdjointPair(forward.map(), backward.map());
        long finest = LevelMatrix.bytes(matrices.get(0).A()); // transposed
        return new Multilevel(new HostOperator(both), bytes + finest + backward.bytes(), forward.note(), sizes);
    }

    /**
     * Triangular solutions of a matrix that is neither positive definite nor dominated by its diagonal can grow until they
     * overflow.
     */
    private void requireStable(HostMap M) {
        double[] x = new Random(1).doubles(M.rows()).map(u -> u - 0.5).toArray();
        double[] b = new double[x.length];
        double[] z = new double[x.length];
        matrices.get(0).A().onHost().apply(x, b);
        M.apply(b, z);
        double amplification = norm(z) / norm(x);
        if (!(amplification < MOST_AMPLIFICATION)) { // NaN too
            throw FactorizationException.unstable("cycle of multigrid", amplification);
        }
    }

    private static double norm(double[] x) {
        return Norm.scaled(x.length, i -> x[i]);
    }

    private record Cycle(HostMap map, long bytes, String note) {}

    private Cycle cycle(List<LevelMatrix> matrices) {
        List<MultigridLevel> levels = new ArrayList<>();
        for (int l = 0; l < prolongators.size(); l++) {
            LevelMatrix matrix = matrices.get(l);
            levels.add(new MultigridLevel(matrix, relaxation(matrix), prolongators.get(l)));
        }
        LastLevel last = last(matrices.get(levels.size()));
        long coarse = matrices.stream()
                .skip(1)
                .mapToLong(matrix -> LevelMatrix.bytes(matrix.A()) + 3L * Double.BYTES * matrix.size())
                .sum();
        long bytes = coarse
                + last.bytes()
                + levels.stream().mapToLong(MultigridLevel::bytes).sum();
        int[] sizes = matrices.stream().mapToInt(LevelMatrix::size).toArray();
        return new Cycle(new Multigrid(sizes, levels, last, recipe.cycle()), bytes, last.note());
    }

    private LastLevel last(LevelMatrix matrix) {
        if (matrix.size() <= recipe.coarsest()) {
            return CoarsestSolution.of(matrix);
        }
        String note = stall.isEmpty()
                ? ""
                : "level " + matrices.size() + ", with " + matrix.size()
                        + " unknowns, is the last and smoothed instead of solved: " + stall;
        return new LastRelaxation(relaxation(matrix), note);
    }

    private Relaxation relaxation(LevelMatrix matrix) {
        return recipe.smoother().relaxation(matrix, recipe.sweeps());
    }

    /** A map with another that is its transpose. */
    private record AdjointPair(HostMap map, HostMap transposed) implements HostMap {

        @Override
        public int rows() {
            return map.rows();
        }

        @Override
        public int columns() {
            return map.columns();
        }

        @Override
        public void apply(double[] x, double[] y) {
            map.apply(x, y);
        }

        @Override
        public void applyTranspose(double[] x, double[] y) {
            transposed.apply(x, y);
        }
    }
}
