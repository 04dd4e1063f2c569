package org.krylovbench.core.linalg;

import java.util.Arrays;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;

/** A convolution tap by tap, row by row. Cost: a multiplication and an addition for each tap and pixel. */
final class DirectBlur implements Blur {

    /** Measured: four taps at a time, vectorised by the compiler. */
    private static final double SECONDS_PER_TAP_AND_PIXEL = 1.0e-10;

    private final Extension extension;
    private final int imageRows;
    private final int imageColumns;
    private final int reachRows;
    private final int reachColumns;
    private final double[] extended;
    private final double[] embedded;
    private final int embeddedColumns;
    private final Taps forward;
    private final Taps backward;

    DirectBlur(Convolution convolution) {
        PointSpreadFunction psf = convolution.psf();
        extension = new Extension(convolution);
        imageRows = convolution.imageRows();
        imageColumns = convolution.imageColumns();
        reachRows = psf.rows() - 1;
        reachColumns = psf.columns() - 1;
        extended = new double[extension.rows * extension.columns];
        embeddedColumns = extension.columns + reachColumns;
        embedded = new double[(extension.rows + reachRows) * embeddedColumns];
        forward = Taps.turned(psf, extension.columns);
        backward = Taps.straight(psf, embeddedColumns);
    }

    static double estimatedSeconds(Convolution convolution) {
        return SECONDS_PER_TAP_AND_PIXEL * nonzeros(convolution.psf()) * convolution.rows();
    }

    private static int nonzeros(PointSpreadFunction psf) {
        return (int) Arrays.stream(psf.values()).filter(value -> value != 0).count();
    }

    @Override
    public int rows() {
        return imageRows * imageColumns;
    }

    @Override
    public int columns() {
        return rows();
    }

    @Override
    public void apply(double[] x, double[] y) {
        extension.extend(x, extended, extension.columns);
        forward.correlate(extended, extension.columns, y, imageRows, imageColumns);
    }

    /** The transpose of a correlation is one with the turned taps on the image amid zeros. */
    @Override
    public void applyTranspose(double[] x, double[] y) {
        for (int i = 0; i < imageRows; i++) {
            int to = (i + reachRows) * embeddedColumns + reachColumns;
            System.arraycopy(x, i * imageColumns, embedded, to, imageColumns);
        }
        backward.correlate(embedded, embeddedColumns, extended, extension.rows, extension.columns);
        extension.fold(extended, extension.columns, y);
    }

    @Override
    public String description() {
        return "direct, " + forward.weights.length + " taps";
    }

    /** The nonzero weights of a stencil and how far each looks ahead in an array. */
    private record Taps(double[] weights, int[] offsets) {

        static Taps straight(PointSpreadFunction psf, int stride) {
            double[] weights = new double[nonzeros(psf)];
            int[] offsets = new int[weights.length];
            int at = 0;
            for (int p = 0; p < psf.rows(); p++) {
                for (int q = 0; q < psf.columns(); q++) {
                    if (psf.get(p, q) != 0) {
                        weights[at] = psf.get(p, q);
                        offsets[at++] = p * stride + q;
                    }
                }
            }
            return new Taps(weights, offsets);
        }

        static Taps turned(PointSpreadFunction psf, int stride) {
            Taps taps = straight(psf, stride);
            int last = (psf.rows() - 1) * stride + psf.columns() - 1;
            Arrays.setAll(taps.offsets, t -> last - taps.offsets[t]);
            return taps;
        }

        void correlate(double[] in, int inColumns, double[] out, int outRows, int outColumns) {
            int whole = weights.length - weights.length % 4;
            for (int i = 0; i < outRows; i++) {
                int from = i * inColumns;
                int to = i * outColumns;
                Arrays.fill(out, to, to + outColumns, 0);
                for (int t = 0; t < whole; t += 4) {
                    add4(t, in, from, out, to, outColumns);
                }
                for (int t = whole; t < weights.length; t++) {
                    add1(t, in, from, out, to, outColumns);
                }
            }
        }

        private void add4(int t, double[] in, int from, double[] out, int to, int n) {
            double w0 = weights[t];
            double w1 = weights[t + 1];
            double w2 = weights[t + 2];
            double w3 = weights[t + 3];
            int a0 = from + offsets[t];
            int a1 = from + offsets[t + 1];
            int a2 = from + offsets[t + 2];
            int a3 = from + offsets[t + 3];
            for (int j = 0; j < n; j++) {
                out[to + j] += w0 * in[a0 + j] + w1 * in[a1 + j] + w2 * in[a2 + j] + w3 * in[a3 + j];
            }
        }

        private void add1(int t, double[] in, int from, double[] out, int to, int n) {
            double w = weights[t];
            int a = from + offsets[t];
            for (int j = 0; j < n; j++) {
                out[to + j] += w * in[a + j];
            }
        }
    }
}
