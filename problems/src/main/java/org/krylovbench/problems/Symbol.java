package org.krylovbench.problems;

/**
 * The symbol f(θ, φ) = Σ P(p, q) cos((p − c) θ + (q − d) φ) of a symmetric convolution, sampled on a grid of frequencies
 * 2πk/M, 2πl/N. The samples are the eigenvalues of the periodic blur of an M×N image, and each boundary condition is
 * such a blur, restricted to a subspace:
 *
 * <ul>
 *   <li>periodic: M×N is the image itself, and the samples are its eigenvalues;
 *   <li>reflexive: images that are even about their edge, of twice the size;
 *   <li>zero: images that are black in a frame as wide as the PSF reaches, so that nothing wraps around.
 * </ul>
 *
 * (An antireflexive blur is symmetric only where it is a multiple of the unit matrix.)
 *
 * Positive samples therefore prove a positive definite operator, up to the rounding of the samples, for which a margin is
 * left. The converse holds for the first two; a zero boundary may be positive definite and not be recognised.
 */
final class Symbol {

    private Symbol() {}

    /** For symmetric convolutions. Cost: O(M N · rows of the PSF). */
    static boolean showsPositiveDefinite(Convolution a) {
        return switch (a.boundary()) {
            case PERIODIC -> isPositive(a.psf(), a.imageRows(), a.imageColumns());
            case REFLEXIVE -> isPositive(a.psf(), 2 * a.imageRows(), 2 * a.imageColumns());
            case ANTIREFLEXIVE, VALID -> isPositive(a.psf(), 1, 1); // symmetric are only multiples of the unit matrix
            case ZERO ->
                isPositive(
                        a.psf(),
                        a.imageRows() + a.psf().reach(),
                        a.imageColumns() + a.psf().reach());
        };
    }

    private static boolean isPositive(PointSpreadFunction psf, int m, int n) {
        double sumOfAbsolutes = 0;
        for (double weight : psf.values()) {
            sumOfAbsolutes += Math.abs(weight);
        }
        double rounding = 4 * Math.ulp(1.0) * psf.values().length * sumOfAbsolutes;
        double[] cosines = samples(m, 0);
        double[] sines = samples(m, -Math.PI / 2);
        double[][] rows = rowTransforms(psf, n);
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < n; l++) {
                double f = 0;
                for (int p = 0; p < psf.rows(); p++) {
                    int at = Math.floorMod((long) k * (p - psf.centerRow()), m);
                    f += cosines[at] * rows[p][2 * l] - sines[at] * rows[p][2 * l + 1];
                }
                if (!(f > rounding)) { // NaN too
                    return false;
                }
            }
        }
        return true;
    }

    /** For each row p and frequency l the pair Σ P(p, q) cos(2π l (q − d) / n), Σ P(p, q) sin(2π l (q − d) / n). */
    private static double[][] rowTransforms(PointSpreadFunction psf, int n) {
        double[] cosines = samples(n, 0);
        double[] sines = samples(n, -Math.PI / 2);
        double[][] transforms = new double[psf.rows()][2 * n];
        for (int p = 0; p < psf.rows(); p++) {
            for (int l = 0; l < n; l++) {
                for (int q = 0; q < psf.columns(); q++) {
                    int at = Math.floorMod((long) l * (q - psf.centerColumn()), n);
                    transforms[p][2 * l] += psf.get(p, q) * cosines[at];
                    transforms[p][2 * l + 1] += psf.get(p, q) * sines[at];
                }
            }
        }
        return transforms;
    }

    /** cos(2πk/n + phase) for k = 0 … n − 1. */
    private static double[] samples(int n, double phase) {
        double[] samples = new double[n];
        for (int k = 0; k < n; k++) {
            samples[k] = Math.cos(2 * Math.PI * k / n + phase);
        }
        return samples;
    }
}
