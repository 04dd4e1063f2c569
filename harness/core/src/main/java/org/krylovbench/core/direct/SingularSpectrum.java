package org.krylovbench.core.direct;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.CumulativePeriodogram;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Shape;

/** By A = U diag(σ) Vᵀ of the backend. Borrows A, uᵀr, a step, and where A has more rows than columns a vector like b. */
final class SingularSpectrum implements Spectrum {

    private final Workspace work;
    private final Svd svd;
    private final Vector coefficients;
    private final int m;
    private final int n;
    private final double[] c;
    private final Vector r;
    private final Optional<Shape> shape;
    private Optional<Vector> outside = Optional.empty();
    private Optional<CumulativePeriodogram> periodogram = Optional.empty();

    /**
     * Computes it: about 6mn² + 20n³ flops for m ≥ n.
     *
     * @param r takes residuals
     */
    SingularSpectrum(LinearSystem system, Workspace work, Vector r) {
        this.work = work;
        this.r = r;
        m = system.data().rows();
        n = system.data().columns();
        shape = system.shape().filter(grid -> grid.size() == m);
        Vector entries = work.vector("A", Math.multiplyExact(m, n));
        entries.copyFrom(DenseMatrix.of(system.data()).values());
        svd = work.backend().matrix(entries, m, n).svd();
        c = new double[Math.min(m, n)];
        coefficients = work.vector("Uᵀr", c.length);
    }

    @Override
    public SpectralData of(Vector r) {
        svd.U().applyTranspose(r, coefficients); // c = Uᵀ r
        coefficients.copyTo(c);
        double norm = 0;
        if (m > n) {
            Vector rest = work.vector("r - U Uᵀr", m);
            svd.U().apply(coefficients, rest);
            rest.axpby(1, r, -1); // r − U c
            norm = rest.norm();
            outside = Optional.of(rest);
        }
        double[] beta = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            beta[i] = Math.abs(c[i]);
        }
        double tolerance = Math.max(m, n) * r.precision().epsilon();
        return SpectralData.ofVectors(svd.sigma(), beta, norm, m, tolerance);
    }

    @Override
    public Vector filtered(double[] gains) {
        double[] filtered = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            filtered[i] = gains[i] * c[i];
        }
        coefficients.copyFrom(filtered);
        Vector d = work.vector("d", n);
        svd.Vt().applyTranspose(coefficients, d); // d = V diag(φ / σ) Uᵀ r
        return d;
    }

    @Override
    public double whiteness(double[] left) {
        double[] kept = new double[c.length];
        Arrays.setAll(kept, i -> left[i] * c[i]);
        coefficients.copyFrom(kept);
        svd.U().apply(coefficients, r);
        outside.ifPresent(rest -> r.axpy(1, rest));
        if (periodogram.isEmpty()) {
            periodogram = Optional.of(new CumulativePeriodogram(m, shape));
        }
        double[] residual = new double[m];
        r.copyTo(residual);
        return periodogram.get().distance(residual);
    }

    @Override
    public double[] target(double[] solution) {
        Vector x = work.vector("d", n);
        x.copyFrom(solution);
        svd.Vt().apply(x, coefficients);
        double[] target = new double[c.length];
        coefficients.copyTo(target);
        for (int i = 0; i < c.length; i++) {
            target[i] *= Math.signum(c[i]);
        }
        return target;
    }

    @Override
    public Optional<ApproximateSvd> svd() {
        long bytes = (long) (m + n) * c.length * svd.U().vec().precision().bytes();
        return Optional.of(new ApproximateSvd(svd.U(), svd.sigma(), svd.Vt().transpose(), bytes));
    }

    /** Why there is no room for the singular value decomposition of A on the host; empty, if there is. */
    static String obstacle(OperatorData data) {
        double entries = (double) data.rows() * data.columns();
        double vectors = (double) Math.min(data.rows(), data.columns()) * ((double) data.rows() + data.columns());
        double bytes = Double.BYTES * (2 * entries + 2 * vectors); // A and a copy, U and V and what they are made from
        try {
            Heap.require(
                    entries,
                    bytes,
                    "the singular value decomposition of a dense " + data.rows() + "×" + data.columns() + " matrix");
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        return "";
    }
}
