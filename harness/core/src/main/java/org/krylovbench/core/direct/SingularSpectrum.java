package org.krylovbench.core.direct;

import java.io.IOException;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.OperatorData;

/** By A = U diag(σ) Vᵀ of the backend. Borrows A, uᵀr, a step, and where A has more rows than columns a vector like b. */
final class SingularSpectrum implements Spectrum {

    private final Workspace work;
    private final Svd svd;
    private final Vector coefficients;
    private final int m;
    private final int n;
    private final double[] c;

    /** Computes it: about 6mn² + 20n³ flops for m ≥ n. */
    SingularSpectrum(LinearSystem system, Workspace work) {
        this.work = work;
        m = system.data().rows();
        n = system.data().columns();
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
        double outside = 0;
        if (m > n) {
            Vector within = work.vector("U Uᵀr", m);
            svd.U().apply(coefficients, within);
            outside = r.axpyNorm(-1, within); // ‖r − U c‖
        }
        double[] beta = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            beta[i] = Math.abs(c[i]);
        }
        double tolerance = Math.max(m, n) * r.precision().epsilon();
        return SpectralData.ofVectors(svd.sigma(), beta, outside, m, tolerance);
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
