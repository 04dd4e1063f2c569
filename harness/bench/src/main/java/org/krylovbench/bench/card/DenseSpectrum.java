package org.krylovbench.bench.card;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Eigenvalues;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;

/** The spectrum of a small operator, by factorisations of its dense form. */
final class DenseSpectrum {

    private static final double[] NONE = {};

    private DenseSpectrum() {}

    /** The spectrum; nothing if the iteration does not converge, or entries are no numbers. */
    static Optional<Spectrum> of(DenseMatrix a, LinearProblem problem) {
        boolean symmetric = problem.traits().contains(Trait.SYMMETRIC);
        try (Backend backend = new JavaBackend()) {
            double[] eigenvalues = eigenvalues(a, symmetric, backend);
            if (Effort.allowsSingularVectors(a.rows(), a.columns())) {
                Svd svd = backend.matrix(a).svd();
                double[] picard = coefficients(svd, problem.rightHandSide(), backend);
                return Optional.of(new Spectrum(svd.sigma(), picard, eigenvalues, "dense SVD"));
            } else if (symmetric && eigenvalues.length > 0) {
                return Optional.of(
                        new Spectrum(moduli(eigenvalues), NONE, eigenvalues, "eigenvalues of the dense form"));
            }
            return Optional.of(new Spectrum(backend.matrix(a).singularValues(), NONE, eigenvalues, "dense SVD"));
        } catch (FactorizationException e) {
            return Optional.empty();
        }
    }

    private static double[] eigenvalues(DenseMatrix a, boolean symmetric, Backend backend) {
        if (a.rows() != a.columns() || !Effort.allowsEigenvalues(a.rows(), symmetric)) {
            return NONE;
        }
        try {
            return symmetric ? pairs(backend.matrix(a).eigenvalues()) : Eigenvalues.of(a);
        } catch (FactorizationException e) {
            return NONE;
        }
    }

    private static double[] pairs(double[] real) {
        double[] pairs = new double[2 * real.length];
        for (int k = 0; k < real.length; k++) {
            pairs[2 * k] = real[k];
        }
        return pairs;
    }

    /** |λ| of real eigenvalues, largest first. */
    private static double[] moduli(double[] pairs) {
        int n = pairs.length / 2;
        double[] ascending = IntStream.range(0, n)
                .mapToDouble(k -> Math.abs(pairs[2 * k]))
                .sorted()
                .toArray();
        return IntStream.range(0, n).mapToDouble(k -> ascending[n - 1 - k]).toArray();
    }

    /** |uᵢᵀb|. */
    private static double[] coefficients(Svd svd, double[] b, Backend backend) {
        Vector coefficients = backend.vector(svd.sigma().length);
        svd.U().applyTranspose(backend.vector(b), coefficients);
        double[] picard = new double[coefficients.size()];
        coefficients.copyTo(picard);
        Arrays.setAll(picard, i -> Math.abs(picard[i]));
        return picard;
    }
}
