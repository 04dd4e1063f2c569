package org.krylovbench.problems;

import java.util.Arrays;

/** A convolution tap by tap, row by row. Cost: a multiplication and an addition for each tap and pixel. */
public final class DirectBlur implements Blur {

    /** Measured: four taps at a time, vectorised by the compiler. */
    private static final double SECONDS_PER_TAP_AND_PIXEL = 1.6e-10;

    private final Extension extension;
    private final Convolution convolution;
    private final int reachRows;
    private final int reachColumns;
    private final double[] extended;
    private final double[] embedded;
    private final int embeddedColumns;
    private final Correlation forward;
    private final Correlation backward;

    DirectBlur(Convolution convolution) {
        PointSpreadFunction psf = convolution.psf();
        extension = new Extension(convolution);
        this.convolution = convolution;
        reachRows = psf.rows() - 1;
        reachColumns = psf.columns() - 1;
        extended = new double[extension.rows * extension.columns];
        embeddedColumns = extension.columns + reachColumns;
        embedded = new double[(extension.rows + reachRows) * embeddedColumns];
        forward = new Correlation(psf, true, convolution.dataColumns());
        backward = new Correlation(psf, false, extension.columns);
    }

    /** Of A x, by the measured time of a tap. */
    public static double estimatedSeconds(Convolution convolution) {
        return SECONDS_PER_TAP_AND_PIXEL * nonzeros(convolution.psf()) * convolution.rows();
    }

    private static int nonzeros(PointSpreadFunction psf) {
        return (int) Arrays.stream(psf.values()).filter(value -> value != 0).count();
    }

    @Override
    public int rows() {
        return convolution.rows();
    }

    @Override
    public int columns() {
        return convolution.columns();
    }

    @Override
    public void apply(double[] x, double[] y) {
        extension.extend(x, extended);
        forward.apply(extended, extension.columns, y, convolution.dataRows());
    }

    /** The transpose of a correlation is one with the turned taps on the image amid zeros. */
    @Override
    public void applyTranspose(double[] x, double[] y) {
        int width = convolution.dataColumns();
        for (int i = 0; i < convolution.dataRows(); i++) {
            int to = (i + reachRows) * embeddedColumns + reachColumns;
            System.arraycopy(x, i * width, embedded, to, width);
        }
        backward.apply(embedded, embeddedColumns, extended, extension.rows);
        extension.fold(extended, y);
    }

    @Override
    public String description() {
        return "direct, " + forward.taps() + " taps";
    }
}
