package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Trait;

/**
 * A matrix from a Matrix Market file, {@code .mtx} or {@code .mtx.gz}, square or not.
 *
 * @param file the matrix
 * @param rhs the right-hand side, a file of one column; x† is then unknown. Without it, b = A x†
 * @param exact x† where there is no right-hand side
 * @param positiveDefinite the user's word that the matrix is positive definite, where that cannot be seen
 * @param header what the banner should say, for a file that lacks it: {@code coordinate real symmetric}
 */
public record MatrixMarket(
        Path file, Optional<Path> rhs, Exact exact, boolean positiveDefinite, Optional<String> header)
        implements Problem {

    /** The exact solution that b is made from. */
    public enum Exact {
        /** (1, …, 1). */
        ONES,
        /** Standard normal, from the experiment's seed. */
        RANDOM
    }

    public MatrixMarket {
        header.ifPresent(text -> {
            try {
                MatrixMarketHeader.parse(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("header cannot be used: " + e.getMessage(), e);
            }
        });
    }

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        if (isMissing()) {
            throw new IOException("matrix-market: no file is given; write, for example, file: data/diffusion.mtx");
        }
        OperatorData a = MatrixMarketFile.matrix(file, header);
        if (positiveDefinite && a.rows() != a.columns()) {
            throw new IOException(file + ":1: a " + a.rows() + "×" + a.columns()
                    + " matrix cannot be positive definite; leave positive-definite out");
        }
        LinearProblem problem = rhs.isPresent()
                ? LinearProblem.of(a, MatrixMarketFile.vector(rhs.get(), a.rows()))
                : LinearProblem.withSolution(a, exactSolution(a.columns(), new Random(seed)));
        return positiveDefinite ? problem.with(Trait.POSITIVE_DEFINITE) : problem;
    }

    private double[] exactSolution(int n, Random random) {
        double[] x = new double[n];
        switch (exact) {
            case ONES -> Arrays.fill(x, 1);
            case RANDOM -> Arrays.setAll(x, i -> random.nextGaussian());
        }
        return x;
    }

    private boolean isMissing() {
        return file.toString().isEmpty();
    }

    @Override
    public String label() {
        return Labels.name(file, "matrix-market");
    }

    @Override
    public List<Path> files() {
        return isMissing()
                ? List.of()
                : Stream.concat(Stream.of(file), rhs.stream()).toList();
    }
}
