package org.krylovbench.core.approximate;

import java.util.Optional;
import java.util.Random;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Diagonal;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.ScaledIdentity;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.reconstruct.LargestSingularValue;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.stationary.SpectralInterval;
import org.krylovbench.problems.OperatorData;

/** What can be found out of the eigenvalues of D⁻¹A by some products, with four vectors that are used for nothing else. */
record Spectrum(OperatorData data, Transposable A, Optional<Vector> inverseDiagonal, Backend backend) {

    private static final int SEED = 1;
    private static final int BIDIAGONAL_STEPS = 10;

    private Transposable scaling() {
        return inverseDiagonal.<Transposable>map(Diagonal::new).orElseGet(() -> new ScaledIdentity(A.rows(), 1));
    }

    private Vector vector() {
        return backend.vector(A.rows());
    }

    /** Where they lie, for symmetric positive definite A and D, by at most so many products. */
    SpectralInterval interval(int steps) {
        Vector r = vector();
        var system = new LinearSystem(A, scaling(), r, data);
        return SpectralInterval.of(system, steps, vector(), r, vector(), vector());
    }

    /** ‖D⁻¹A‖₂ from below, for any A, by ten products with it and ten with its transpose. */
    double norm() {
        Vector start = backend.vector(new Random(SEED).doubles(A.rows()).toArray());
        var scaled = new Product(scaling(), A, backend);
        return LargestSingularValue.norm(
                scaled, start, Math.min(BIDIAGONAL_STEPS, A.rows()), vector(), vector(), vector(), vector());
    }
}
