package org.krylovbench.problems.psf;

/**
 * The circular pupil of a telescope on a square grid that is twice as wide: a star's image, without atmosphere, is sampled
 * just finely enough, at λ / 2D for the diameter D.
 */
final class Pupil {

    private final int side;
    private final boolean[] open;
    private final int area;

    private Pupil(int side, boolean[] open) {
        this.side = side;
        this.open = open;
        int pixels = 0;
        for (boolean pixel : open) {
            pixels += pixel ? 1 : 0;
        }
        area = pixels;
    }

    /** The pixels within n / 4 of the middle one, ⌊n / 2⌋; that of RestoreTools for n = 256. */
    static Pupil circle(int side) {
        boolean[] open = new boolean[side * side];
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side; q++) {
                double u = p - side / 2;
                double v = q - side / 2;
                open[p * side + q] = 16 * (u * u + v * v) <= (double) side * side;
            }
        }
        return new Pupil(side, open);
    }

    /** {@code PupilMask} of IR Tools, which lacks the last row and column of the circle, for an even side. */
    static Pupil irTools(int side) {
        int width = side / 2;
        int before = (width + 1) / 2;
        boolean[] open = new boolean[side * side];
        double step = 2.0 / width;
        for (int p = 0; p < width; p++) {
            for (int q = 0; q < width; q++) {
                double u = coordinate(p, step);
                double v = coordinate(q, step);
                // the root and the roundings of the toolbox decide on pixels that the circle goes through
                open[(before + p) * side + before + q] = Math.sqrt(u * u + v * v) <= 1;
            }
        }
        return new Pupil(side, open);
    }

    /** An entry of the range −1 : h : 1 − h. */
    private static double coordinate(int k, double step) {
        return Math.min(-1 + k * step, 1 - step);
    }

    boolean isOpen(int row, int column) {
        return open[row * side + column];
    }

    /** Pixels that let light through. */
    int area() {
        return area;
    }

    /**
     * What it makes of a star through a phase screen: |F⁻¹ (pupil · exp(iφ))|², of sum 1, with the star's place at row and
     * column ⌊n / 2⌋.
     *
     * @param phase φ in radians by rows
     */
    double[] image(double[] phase) {
        var wave = new ComplexGrid(side);
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side; q++) {
                if (isOpen(p, q)) {
                    double angle = phase[p * side + q];
                    wave.set(p, q, StrictMath.cos(angle), StrictMath.sin(angle));
                }
            }
        }
        wave.inverse();
        wave.square();
        return centered(wave, (double) side * side * area);
    }

    /** The real parts, divided by a number, with that of index (0, 0) moved to ⌊n / 2⌋. */
    private double[] centered(ComplexGrid image, double divisor) {
        double[] values = new double[side * side];
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side; q++) {
                values[p * side + q] = image.real(p - side / 2, q - side / 2) / divisor;
            }
        }
        return values;
    }

    /** How coherent the light of two points of the pupil is on average, by their distance in diameters. */
    @FunctionalInterface
    interface Coherence {
        double at(double diameters);
    }

    /**
     * The mean image of a star: the optical transfer function of the pupil, which is its autocorrelation, times the
     * coherence, transformed back; of sum 1 and centred as {@link #image}. Negative values, which a coherence that no
     * atmosphere has may give, are set to 0.
     */
    double[] meanImage(Coherence coherence) {
        var transfer = new ComplexGrid(side);
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side; q++) {
                transfer.set(p, q, isOpen(p, q) ? 1 : 0, 0);
            }
        }
        transfer.inverse();
        transfer.square();
        transfer.forward();
        double[][] factors = factors(coherence);
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side; q++) {
                int u = Math.min(p, side - p);
                int v = Math.min(q, side - q);
                transfer.scale(p, q, factors[Math.max(u, v)][Math.min(u, v)]);
            }
        }
        transfer.inverse();
        double[] values = centered(transfer, 1);
        for (int at = 0; at < values.length; at++) {
            values[at] = Math.max(0, values[at]);
        }
        return Weights.unitSum(values);
    }

    /** The coherence at u and v ≤ u pixels; 0 beyond the diameter. */
    private double[][] factors(Coherence coherence) {
        double[][] factors = new double[side / 2 + 1][side / 2 + 1];
        for (int u = 0; u <= side / 2; u++) {
            for (int v = 0; v <= u; v++) {
                double diameters = 2 * Math.sqrt((double) u * u + (double) v * v) / side;
                factors[u][v] = diameters > 1 ? 0 : coherence.at(diameters);
            }
        }
        return factors;
    }
}
