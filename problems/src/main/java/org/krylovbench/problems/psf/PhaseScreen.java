package org.krylovbench.problems.psf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random phases on a square grid whose structure function is that of the turbulence. Normal numbers are coloured by the
 * power spectrum, folded at the edge of the grid's spectrum as sampling folds it, and transformed; the frequencies below
 * the grid's are added as waves of ⅓, ⅑, … of its lowest. Cells of the spectrum near its pole carry its mean over the cell
 * times f², so that they tilt the screen as much as they should. R. G. Lane, A. Glindemann and J. C. Dainty, Waves in
 * Random Media 2 (1992).
 *
 * <p>For Kolmogorov's turbulence the structure function is 0.9 % to 1.5 % too small from 1 pixel to ¼ of the side, where the
 * screen begins to repeat itself, and 4.6 % at half of it.
 */
final class PhaseScreen {

    /** Below these, all that is left of an infinite outer scale is 0.1 % of the tilt. */
    private static final int SUBHARMONICS = 20;

    /** Cells from the pole in which the spectrum is not nearly linear. */
    private static final int STEEP = 3;

    /** Of a cell to each side in its mean. */
    private static final int SAMPLES = 16;

    private final int side;
    private final Turbulence turbulence;

    /** Frequency step of the grid. */
    private final double df;

    /** Standard deviations of the coefficients, by rows, frequency 0 first. */
    private final double[] amplitudes;

    /** Those of the waves below the grid's frequencies. */
    private final List<Wave> waves = new ArrayList<>();

    /** One of the frequencies (u, v) and (−u, −v): exp(2πiux) − 1 for each row and exp(2πivy) − 1 for each column. */
    private record Wave(double amplitude, double[][] down, double[][] right) {}

    /** @param pixel its width, in the unit of the turbulence */
    PhaseScreen(int side, double pixel, Turbulence turbulence) {
        this.side = side;
        this.turbulence = turbulence;
        df = 1 / (side * pixel);
        amplitudes = new double[side * side];
        for (int u = 0; u <= side / 2; u++) {
            for (int v = 0; v <= u; v++) {
                double amplitude = Math.sqrt(folded(u, v)) * df;
                setAlike(u, v, amplitude);
                setAlike(v, u, amplitude);
            }
        }
        double step = df;
        for (int level = 0; level < SUBHARMONICS; level++) {
            step /= 3;
            addWave(1, -1, step);
            addWave(1, 0, step);
            addWave(1, 1, step);
            addWave(0, 1, step);
        }
    }

    private void addWave(int u, int v, double step) {
        double perPixel = step / (df * side);
        double amplitude = Math.sqrt(2 * cellMean(u, v, step)) * step;
        waves.add(new Wave(amplitude, rotation(u * perPixel), rotation(v * perPixel)));
    }

    private void setAlike(int u, int v, double amplitude) {
        for (int p : new int[] {u, (side - u) % side}) {
            for (int q : new int[] {v, (side - v) % side}) {
                amplitudes[p * side + q] = amplitude;
            }
        }
    }

    /** The power that the grid cannot tell from that at (u, v); none at 0, which only adds a constant. */
    private double folded(int u, int v) {
        if (u == 0 && v == 0) {
            return 0;
        }
        double sum = u <= STEEP && v <= STEEP ? cellMean(u, v, df) : turbulence.power(df * length(u, v));
        for (int a = -1; a <= 1; a++) {
            for (int b = -1; b <= 1; b++) {
                sum += a == 0 && b == 0 ? 0 : turbulence.power(df * length(u + a * side, v + b * side));
            }
        }
        return sum;
    }

    /** The mean of f² times the power over the cell of a grid of frequencies, over that at its middle. */
    private double cellMean(int u, int v, double step) {
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                double f = step * length(u + (i + 0.5) / SAMPLES - 0.5, v + (j + 0.5) / SAMPLES - 0.5);
                sum += f * f * turbulence.power(f);
            }
        }
        double middle = step * length(u, v);
        return sum / (SAMPLES * SAMPLES * middle * middle);
    }

    private static double length(double u, double v) {
        return Math.sqrt(u * u + v * v);
    }

    /** A screen, in radians by rows. */
    double[] draw(Random random) {
        var coefficients = new ComplexGrid(side);
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side; q++) {
                double amplitude = amplitudes[p * side + q];
                coefficients.set(p, q, amplitude * random.nextGaussian(), amplitude * random.nextGaussian());
            }
        }
        coefficients.inverse();
        double[] screen = new double[side * side];
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side; q++) {
                screen[p * side + q] = coefficients.real(p, q);
            }
        }
        for (Wave wave : waves) {
            add(wave, screen, random);
        }
        return screen;
    }

    /** Adds a wave, less its value at the middle. */
    private void add(Wave wave, double[] screen, Random random) {
        double cosine = wave.amplitude() * random.nextGaussian();
        double sine = wave.amplitude() * random.nextGaussian();
        double[] c = wave.right()[0];
        double[] d = wave.right()[1];
        for (int p = 0; p < side; p++) {
            double a = wave.down()[0][p];
            double b = wave.down()[1][p];
            // of (1 + a + ib)(1 + c + id) − 1 = (1 + a + ib)(c + id) + (a + ib), the parts times cosine and sine
            double ofC = cosine * (1 + a) + sine * b;
            double ofD = sine * (1 + a) - cosine * b;
            double constant = cosine * a + sine * b;
            for (int q = 0; q < side; q++) {
                screen[p * side + q] += ofC * c[q] + ofD * d[q] + constant;
            }
        }
    }

    /** Real and imaginary parts of exp(2πi f x) − 1 for the pixels x, to full accuracy for the lowest frequency. */
    private double[][] rotation(double frequency) {
        double[][] parts = new double[2][side];
        for (int k = 0; k < side; k++) {
            double angle = 2 * Math.PI * frequency * (k - side / 2);
            double half = StrictMath.sin(angle / 2);
            parts[0][k] = -2 * half * half;
            parts[1][k] = StrictMath.sin(angle);
        }
        return parts;
    }
}
