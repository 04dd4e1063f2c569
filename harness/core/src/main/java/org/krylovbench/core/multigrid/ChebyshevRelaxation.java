package org.krylovbench.core.multigrid;

import java.util.Arrays;

/**
 * x ← x + q(D⁻¹A) D⁻¹(b − A x), where 1 − λ q(λ) is the polynomial of its degree that is least on an interval: scaled and
 * shifted, that of Chebyshev. Saad (2003), Algorithm 12.1; of degree 1 it is damped Jacobi. As a smoother: Adams, Brezina,
 * Hu and Tuminaro, J. Comput. Phys. 188 (2003), 593–610.
 */
final class ChebyshevRelaxation implements Relaxation {

    private final LevelMatrix matrix;
    private final int degree;
    private final double center;
    private final double radius;
    private final double[] inverseDiagonal;
    private final double[] r;
    private final double[] step;

    /** For the errors that belong to eigenvalues of D⁻¹A from {@code lower} to {@code upper}. */
    ChebyshevRelaxation(LevelMatrix matrix, int degree, double lower, double upper) {
        this.matrix = matrix;
        this.degree = degree;
        center = (upper + lower) / 2;
        radius = (upper - lower) / 2;
        inverseDiagonal = matrix.inverseDiagonal();
        r = new double[matrix.size()];
        step = new double[matrix.size()];
    }

    @Override
    public void before(double[] b, double[] x, boolean fromZero) {
        if (fromZero) {
            Arrays.fill(x, 0);
            System.arraycopy(b, 0, r, 0, r.length);
        } else {
            matrix.residual(b, x, r);
        }
        relax(b, x);
    }

    @Override
    public void after(double[] b, double[] x) {
        matrix.residual(b, x, r);
        relax(b, x);
    }

    /** With r = b − A x. */
    private void relax(double[] b, double[] x) {
        double rho = radius / center;
        advance(x, 0, 1 / center);
        for (int k = 1; k < degree; k++) {
            matrix.residual(b, x, r);
            double rhoOld = rho;
            rho = 1 / (2 * center / radius - rhoOld);
            advance(x, rho * rhoOld, 2 * rho / radius);
        }
    }

    /** d ← momentum d + gain D⁻¹r and x ← x + d. */
    private void advance(double[] x, double momentum, double gain) {
        for (int i = 0; i < x.length; i++) {
            step[i] = momentum * step[i] + gain * inverseDiagonal[i] * r[i];
            x[i] += step[i];
        }
    }

    @Override
    public long bytes() {
        return 3L * Double.BYTES * r.length;
    }
}
