package org.krylovbench.nd4j;

import java.util.function.LongFunction;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.core.linalg.FourierEngine.Transform;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * A convolution by the fast Fourier transform, on native memory: rows are transformed, then a few columns at a time are
 * transformed, multiplied by the spectrum of the taps and transformed back while they are in the cache, then rows back.
 * Rows that hold nothing or are not asked for are not transformed, and what the boundary repeats is copied or added up
 * as spectra. Cost: less than one transform of the grid there and one back.
 */
final class SpectralBlur implements Transposable {

    /** Complex columns that are transformed together: a line of the cache, or two. */
    private static final int BLOCK = Arithmetic.FILTERED;

    /** Rows that are transformed together: few enough that a copy of them, padded, stays in the second cache. */
    private static final int LINES = 16;

    /** Measured at 256² and 512²: time of a blur on a grid of N pixels over N log₂ N. */
    private static final double SECONDS_PER_BUTTERFLY = 3.0e-10;

    private final Grid down;
    private final Grid across;
    private final Arithmetic arithmetic;
    private final Team team;

    /** Bytes of a real number. */
    private final int bytes;

    /** Whether rows go on beyond the image. */
    private final boolean continued;

    /** Bytes of a row of the image. */
    private final long imageBytes;

    /** Bytes of a row of the grid. */
    private final long lineBytes;

    /** Bytes of a row of a block. */
    private final long blockBytes;

    /** Bytes from a row of the spectrum to the next. */
    private final long stride;

    private final Stored padded;
    private final Stored unpadded;
    private final Stored spectrum;
    private final Stored taps;
    private final Transform rowsForward;
    private final Transform rowsBackward;
    private final Transform columnsForward;
    private final Transform columnsBackward;
    private final int[] bandShares;
    private final int[] blockShares;
    private final Team.Work load = this::load;
    private final Team.Work filter = this::filter;
    private final Team.Work store = this::store;

    private long x;
    private long y;
    private boolean transposed;

    /** @param allocate makes room for that many real numbers, all zero */
    SpectralBlur(
            Convolution convolution,
            FourierEngine engine,
            Arithmetic arithmetic,
            Team team,
            LongFunction<Stored> allocate) {
        this.arithmetic = arithmetic;
        this.team = team;
        this.bytes = arithmetic.precision().bytes();
        down = down(convolution);
        across = across(convolution);
        continued = across.reachesBeyond();
        int kept = across.size() / 2 + 1;
        int blocks = (kept + BLOCK - 1) / BLOCK;
        int distance = blocks * BLOCK;
        imageBytes = (long) across.image() * bytes;
        lineBytes = (long) across.size() * bytes;
        blockBytes = 2L * bytes * BLOCK;
        stride = blocks * blockBytes;
        padded = allocate.apply((long) LINES * team.size() * across.size());
        unpadded = allocate.apply((long) LINES * team.size() * across.size());
        spectrum = allocate.apply(2L * (down.size() + LINES) * distance);
        taps = allocate.apply(2L * down.size() * distance);
        var precision = arithmetic.precision();
        rowsForward = engine.realToComplex(precision, across.size(), LINES, across.size(), distance);
        rowsBackward = engine.complexToReal(precision, across.size(), LINES, distance, across.size());
        columnsForward = engine.complex(precision, down.size(), BLOCK, distance, true);
        columnsBackward = engine.complex(precision, down.size(), BLOCK, distance, false);
        bandShares = team.shares((down.image() + LINES - 1) / LINES);
        blockShares = team.shares(blocks);
        transformTaps(convolution.psf());
    }

    private static Grid down(Convolution convolution) {
        PointSpreadFunction psf = convolution.psf();
        return Grid.of(
                convolution.boundary(), convolution.imageRows(), psf.rows() - 1 - psf.centerRow(), psf.centerRow());
    }

    private static Grid across(Convolution convolution) {
        PointSpreadFunction psf = convolution.psf();
        return Grid.of(
                convolution.boundary(),
                convolution.imageColumns(),
                psf.columns() - 1 - psf.centerColumn(),
                psf.centerColumn());
    }

    static double estimatedSeconds(Convolution convolution) {
        double pixels = (double) down(convolution).size() * across(convolution).size();
        return SECONDS_PER_BUTTERFLY * pixels * Math.log(pixels) / Math.log(2);
    }

    /** Leaves the spectrum of the taps, divided by the pixels of the grid, and the padded rows zero again. */
    private void transformTaps(PointSpreadFunction psf) {
        double scale = 1.0 / ((double) down.size() * across.size());
        for (int from = 0; from < down.size(); from += LINES) {
            Memory.zero(padded.address(), LINES * lineBytes);
            for (int p = 0; p < psf.rows(); p++) {
                int row = Math.floorMod(p - psf.centerRow(), down.size()) - from;
                if (row >= 0 && row < LINES && isNear(p - psf.centerRow(), down)) {
                    addTaps(psf, p, row, scale);
                }
            }
            rowsForward.execute(padded.address(), spectrum.address() + from * stride);
        }
        Memory.zero(padded.address(), LINES * lineBytes);
        for (int block = 0; block < blockShares[team.size()]; block++) {
            long at = spectrum(block);
            columnsForward.execute(at, at);
            for (int g = 0; g < down.size(); g++) {
                Memory.copy(at + g * stride, taps(block) + g * blockBytes, blockBytes);
            }
        }
    }

    /** Where the first row of a block of columns is. */
    private long spectrum(int block) {
        return spectrum.address() + block * blockBytes;
    }

    /** Where those of the taps are, which have no other columns between their rows. */
    private long taps(int block) {
        return taps.address() + block * blockBytes * down.size();
    }

    private void addTaps(PointSpreadFunction psf, int p, int row, double scale) {
        long line = padded.address() + row * lineBytes;
        for (int q = 0; q < psf.columns(); q++) {
            if (isNear(q - psf.centerColumn(), across)) {
                int column = Math.floorMod(q - psf.centerColumn(), across.size());
                arithmetic.put(line, column, arithmetic.get(line, column) + scale * psf.get(p, q));
            }
        }
    }

    /** Whether a tap can reach from one pixel of the image to another, or to its continuation. */
    private static boolean isNear(int shift, Grid grid) {
        return grid.size() == grid.image() || grid.reachesBeyond() || Math.abs(shift) < grid.image();
    }

    @Override
    public int rows() {
        return down.image() * across.image();
    }

    @Override
    public int columns() {
        return rows();
    }

    @Override
    public void apply(Vector x, Vector y) {
        blur(x, y, false);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        blur(x, y, true);
    }

    String description() {
        return down.size() + "×" + across.size();
    }

    private void blur(Vector in, Vector out, boolean transpose) {
        x = Nd4jVector.of(in, columns(), arithmetic.precision()).address;
        y = Nd4jVector.of(out, rows(), arithmetic.precision()).address;
        transposed = transpose;
        team.run(load);
        continueRows();
        team.run(filter);
        if (transposed) {
            foldRows();
        }
        team.run(store);
    }

    /** Transforms a thread's rows of the image. Of the last band some lines are not rows: what becomes of them is lost. */
    private void load(int part) {
        long lines = padded.address() + lineBytes * LINES * part;
        for (int from = LINES * bandShares[part]; from < LINES * bandShares[part + 1]; from += LINES) {
            for (int i = from; i < Math.min(from + LINES, down.image()); i++) {
                pad(x + i * imageBytes, lines + (i - from) * lineBytes);
            }
            rowsForward.execute(lines, spectrum.address() + from * stride);
        }
    }

    private void pad(long row, long line) {
        Memory.copy(row, line, imageBytes);
        for (int j = across.image(); continued && j < across.size(); j++) {
            double sum = 0;
            int beyond = j - across.image();
            for (int k = across.starts()[beyond]; !transposed && k < across.starts()[beyond + 1]; k++) {
                sum += across.weights()[k] * arithmetic.get(line, across.sources()[k]);
            }
            arithmetic.put(line, j, sum);
        }
    }

    /** What the boundary makes of rows has the spectrum that it makes of theirs. */
    private void continueRows() {
        for (int g = down.image(); g < down.size(); g++) {
            Memory.zero(spectrum.address() + g * stride, stride);
            int beyond = g - down.image();
            for (int k = down.starts()[beyond]; !transposed && k < down.starts()[beyond + 1]; k++) {
                addRow(down.weights()[k], down.sources()[k], g);
            }
        }
    }

    /** Adds a multiple of a row of the spectrum to another. */
    private void addRow(double weight, int from, int to) {
        int numbers = (int) (stride / bytes);
        arithmetic.axpy(numbers, weight, spectrum.address() + from * stride, spectrum.address() + to * stride);
    }

    private void filter(int part) {
        for (int block = blockShares[part]; block < blockShares[part + 1]; block++) {
            long at = spectrum(block);
            columnsForward.execute(at, at);
            arithmetic.filter(down.size(), taps(block), transposed, at, stride);
            columnsBackward.execute(at, at);
        }
    }

    /** What came from the same row is added up there. */
    private void foldRows() {
        for (int g = down.image(); g < down.size(); g++) {
            int beyond = g - down.image();
            for (int k = down.starts()[beyond]; k < down.starts()[beyond + 1]; k++) {
                addRow(down.weights()[k], g, down.sources()[k]);
            }
        }
    }

    /** Transforms a thread's rows back, and adds up there what came from the same pixel. */
    private void store(int part) {
        long lines = unpadded.address() + lineBytes * LINES * part;
        for (int from = LINES * bandShares[part]; from < LINES * bandShares[part + 1]; from += LINES) {
            rowsBackward.execute(spectrum.address() + from * stride, lines);
            for (int i = from; i < Math.min(from + LINES, down.image()); i++) {
                fold(lines + (i - from) * lineBytes, y + i * imageBytes);
            }
        }
    }

    private void fold(long line, long row) {
        for (int j = across.image(); continued && transposed && j < across.size(); j++) {
            int beyond = j - across.image();
            for (int k = across.starts()[beyond]; k < across.starts()[beyond + 1]; k++) {
                int source = across.sources()[k];
                double share = across.weights()[k] * arithmetic.get(line, j);
                arithmetic.put(line, source, arithmetic.get(line, source) + share);
            }
        }
        Memory.copy(line, row, imageBytes);
    }
}
