package org.krylovbench.core.multigrid;

import java.util.Arrays;

/** Damped Jacobi: x ← x + ω D⁻¹(b − A x). Saad (2003), section 13.2.2. */
final class JacobiRelaxation implements Relaxation {

    private final LevelMatrix matrix;
    private final int sweeps;
    private final double[] damping;
    private final double[] r;

    JacobiRelaxation(LevelMatrix matrix, int sweeps, double omega) {
        this.matrix = matrix;
        this.sweeps = sweeps;
        damping = Arrays.stream(matrix.diagonal()).map(d -> omega / d).toArray();
        r = new double[matrix.size()];
    }

    @Override
    public void before(double[] b, double[] x, boolean fromZero) {
        if (fromZero) {
            for (int i = 0; i < x.length; i++) {
                x[i] = damping[i] * b[i];
            }
        }
        relax(b, x, fromZero ? sweeps - 1 : sweeps);
    }

    @Override
    public void after(double[] b, double[] x) {
        relax(b, x, sweeps);
    }

    private void relax(double[] b, double[] x, int times) {
        for (int k = 0; k < times; k++) {
            matrix.residual(b, x, r);
            for (int i = 0; i < x.length; i++) {
                x[i] += damping[i] * r[i];
            }
        }
    }

    @Override
    public long bytes() {
        return 2L * Double.BYTES * r.length;
    }
}
