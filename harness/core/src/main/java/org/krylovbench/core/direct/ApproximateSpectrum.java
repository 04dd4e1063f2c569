package org.krylovbench.core.direct;

import java.util.Arrays;
import java.util.Optional;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.CumulativePeriodogram;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.problems.Shape;

/**
 * By A ≈ U diag(σ) Vᵀ of some rank: what lies outside the span of U stays in the residual, whatever is filtered. Borrows a
 * step and what lies outside; the coefficients are as many as the rank, and belong to the decomposition.
 */
final class ApproximateSpectrum implements Spectrum {

    private final ApproximateSvd svd;
    private final Vector r;
    private final Vector outside;
    private final Vector d;
    private final Vector coefficients;
    private final double[] c;
    private final Optional<Shape> shape;
    private Optional<CumulativePeriodogram> periodogram = Optional.empty();

    /**
     * Of a decomposition.
     *
     * @param r takes residuals
     */
    ApproximateSpectrum(LinearSystem system, ApproximateSvd svd, Workspace work, Vector r) {
        this.svd = svd;
        this.r = r;
        outside = work.vector("r - U Uᵀr", svd.U().rows());
        d = work.vector("d", svd.V().rows());
        coefficients = work.backend().vector(svd.rank());
        c = new double[svd.rank()];
        shape = system.shape().filter(grid -> grid.size() == svd.U().rows());
    }

    @Override
    public SpectralData of(Vector r) {
        svd.U().applyTranspose(r, coefficients);
        coefficients.copyTo(c); // c = Uᵀ r
        svd.U().apply(coefficients, outside);
        outside.axpby(1, r, -1); // r − U c
        int m = svd.U().rows();
        double[] beta = Arrays.stream(c).map(Math::abs).toArray();
        double norm = m > svd.rank() ? outside.norm() : 0;
        double tolerance = Math.max(m, svd.V().rows()) * r.precision().epsilon();
        return SpectralData.ofVectors(svd.sigma(), beta, norm, m, tolerance);
    }

    @Override
    public Vector filtered(double[] gains) {
        double[] filtered = new double[c.length];
        Arrays.setAll(filtered, i -> gains[i] * c[i]);
        coefficients.copyFrom(filtered);
        svd.V().apply(coefficients, d); // d = V diag(φ / σ) Uᵀ r
        return d;
    }

    @Override
    public double whiteness(double[] left) {
        double[] kept = new double[c.length];
        Arrays.setAll(kept, i -> left[i] * c[i]);
        coefficients.copyFrom(kept);
        svd.U().apply(coefficients, r);
        r.axpy(1, outside);
        if (periodogram.isEmpty()) {
            periodogram = Optional.of(new CumulativePeriodogram(r.size(), shape));
        }
        double[] residual = new double[r.size()];
        r.copyTo(residual);
        return periodogram.get().distance(residual);
    }

    @Override
    public double[] target(double[] solution) {
        d.copyFrom(solution);
        svd.V().applyTranspose(d, coefficients);
        double[] target = new double[c.length];
        coefficients.copyTo(target);
        Arrays.setAll(target, i -> target[i] * Math.signum(c[i]));
        return target;
    }

    @Override
    public Optional<ApproximateSvd> svd() {
        return Optional.of(svd);
    }
}
