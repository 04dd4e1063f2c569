package org.krylovbench.problems.psf;

/**
 * The mean square D(r) of the difference of the phase at two points, in radians², by their distance r. Kolmogorov's is
 * 6.88 (r / r₀)^(5/3). For any other scales (f² + f₀²)^(−11/6) = ∫ t^(5/6) exp(−t (f² + f₀²)) dt / Γ(11/6) makes the
 * spectrum a mixture of Gaussians, whose transforms are Gaussians:
 *
 * <pre>D(r) ∝ ∫ t^(5/6) exp(−t f₀²) (1 − exp(−π² r² / (t + fₘ⁻²))) / (t + fₘ⁻²) dt.</pre>
 */
final class StructureFunction {

    /** 2 ((24/5) Γ(6/5))^(5/6). */
    private static final double KOLMOGOROV = 6.883877182293811;

    private static final double GAMMA_11_6 = 0.9406558582567716;

    /** Of log t in the trapezoidal rule, whose relative error is about exp(−π² / step). */
    private static final double STEP = 0.35;

    /** From here on, down to the shortest distance of 10⁻⁵, and up to there the integrand is no less than 10⁻¹⁷. */
    private static final double FIRST = -70;

    private static final double LAST = 240;

    private static final int NODES = (int) ((LAST - FIRST) / STEP);

    private final Turbulence turbulence;
    private final double[] width = new double[NODES];
    private final double[] weight = new double[NODES];

    StructureFunction(Turbulence turbulence) {
        this.turbulence = turbulence;
        double constant = 2 * Math.PI * Turbulence.CONSTANT / GAMMA_11_6 * STEP * perFried(1);
        for (int k = 0; k < NODES; k++) {
            double t = StrictMath.exp(FIRST + k * STEP);
            width[k] = t + turbulence.innerWidth();
            weight[k] =
                    constant * StrictMath.pow(t, 11.0 / 6) / width[k] * StrictMath.exp(-t * turbulence.outerSquare());
        }
    }

    double at(double distance) {
        if (turbulence.isKolmogorov()) {
            return KOLMOGOROV * perFried(distance);
        }
        double sum = 0;
        for (int k = 0; k < NODES && weight[k] > 0; k++) {
            sum -= weight[k] * StrictMath.expm1(-Math.PI * Math.PI * distance * distance / width[k]);
        }
        return sum;
    }

    /** (r / r₀)^(5/3). */
    private double perFried(double distance) {
        return StrictMath.pow(distance / turbulence.fried(), 5.0 / 3);
    }
}
