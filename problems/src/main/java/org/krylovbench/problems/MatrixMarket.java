package org.krylovbench.problems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

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
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(Traits.of(a));
        if (positiveDefinite) {
            if (!traits.contains(Trait.SQUARE)) {
                throw new IOException(file + ":1: a " + a.rows() + "×" + a.columns()
                        + " matrix cannot be positive definite; leave positive-definite out");
            }
            traits.add(Trait.POSITIVE_DEFINITE);
        }
        if (rhs.isPresent()) {
            double[] b = MatrixMarketFile.vector(rhs.get(), a.rows());
            return new LinearProblem(a, b, Optional.empty(), Optional.empty(), 0, traits);
        }
        double[] x = exactSolution(a.columns(), new Random(seed));
        return new LinearProblem(a, a.times(x), Optional.of(x), Optional.empty(), 0, traits);
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
