package org.krylovbench.problems.matrix;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.matrix.MatrixMarketHeader.Format;
import org.krylovbench.problems.matrix.MatrixMarketHeader.Symmetry;

/**
 * Reads Matrix Market files: coordinate or array; real, integer or pattern; general, symmetric or skew-symmetric; plain or
 * gzipped. Entries at the same place add up. Every error is an {@link IOException} that says file and line, what is wrong
 * and what would do.
 */
final class MatrixMarketFile {

    private static final int BYTES_PER_ENTRY = 16 + 2 * 12; // as a triple and, while it is sorted, twice in rows
    private static final int BYTES_PER_ROW = 3 * 4;
    private static final int BLOCK = 1 << 20;
    private static final int SHORTEST_ENTRY = 4; // bytes of "1 1" and its newline
    private static final int SHORTEST_NUMBER = 2;
    private static final int ROOM_IF_ZIPPED = 1 << 16; // which says little about what is in the file

    private final DataLines lines;
    private final MatrixMarketHeader header;

    private MatrixMarketFile(DataLines lines, MatrixMarketHeader header) {
        this.lines = lines;
        this.header = header;
    }

    /**
     * Reads a matrix: a {@link CsrMatrix} from the coordinate format, a {@link DenseMatrix} from an array.
     *
     * @param missingBanner what the banner should say, for a file that lacks one
     */
    static OperatorData matrix(Path file, Optional<String> missingBanner) throws IOException {
        return matrix(file, missingBanner, BLOCK);
    }

    /** Reads a matrix, so many bytes at a time. */
    static OperatorData matrix(Path file, Optional<String> missingBanner, int blockSize) throws IOException {
        try (var lines = new DataLines(file, blockSize)) {
            MatrixMarketHeader header = header(lines, missingBanner);
            var reader = new MatrixMarketFile(lines, header);
            return header.format() == Format.COORDINATE ? reader.coordinates() : reader.array();
        } catch (EOFException | ZipException e) {
            throw new IOException(file + ": the gzipped data are damaged or break off; fetch the file again", e);
        }
    }

    /** Reads a matrix of one column with that many rows. */
    static double[] vector(Path file, int rows) throws IOException {
        OperatorData matrix = matrix(file, Optional.empty());
        if (matrix.rows() != rows || matrix.columns() != 1) {
            throw new IOException(file + ":1: the right-hand side is " + matrix.rows() + "×" + matrix.columns()
                    + ", but the matrix has " + rows + " rows; a file of size " + rows + "×1 would do");
        }
        return matrix.times(new double[] {1});
    }

    private static MatrixMarketHeader header(DataLines lines, Optional<String> missingBanner) throws IOException {
        Optional<String> banner = lines.banner();
        if (banner.isEmpty() && missingBanner.isEmpty()) {
            throw lines.error("the banner '%%MatrixMarket matrix …' is missing; say what the file holds, for example "
                    + "header: coordinate real symmetric");
        }
        MatrixMarketHeader header;
        try {
            header = MatrixMarketHeader.parse(banner.or(() -> missingBanner).orElseThrow());
        } catch (IllegalArgumentException e) {
            throw lines.error(String.valueOf(e.getMessage()), e);
        }
        if (banner.isPresent()
                && missingBanner.isPresent()
                && !header.equals(MatrixMarketHeader.parse(missingBanner.get()))) {
            throw lines.error("the file's banner is '" + banner.get() + "', which is not the header '"
                    + missingBanner.get() + "'; leave header out");
        }
        return header;
    }

    private CsrMatrix coordinates() throws IOException {
        int[] size = size("rows columns entries");
        int rows = size[0];
        int columns = size[1];
        int announced = size[2];
        boolean mirrored = header.symmetry() != Symmetry.GENERAL;
        double possible = Math.min(announced, lines.bytesLeft() / SHORTEST_ENTRY) * (mirrored ? 2 : 1);
        Heap.require(
                Math.max(possible, Math.max(rows, columns)),
                BYTES_PER_ENTRY * possible + BYTES_PER_ROW * ((double) rows + columns),
                lines.place() + ": a sparse " + rows + "×" + columns + " matrix with " + announced + " entries");
        var entries = new CoordinateList(rows, columns, room(possible));
        var blocks = new EntryBlocks(lines, header, rows, columns);
        int read = 0;
        for (var next = blocks.next(); next.isPresent(); next = blocks.next()) {
            EntryBlock block = next.get();
            int malformed = block.malformed().isPresent() ? 1 : 0;
            if (block.entries() + malformed > announced - read) {
                lines.skip(block.linesBefore(announced - read) + 1);
                throw tooMany(announced);
            }
            lines.skip(block.lines() + malformed);
            if (block.malformed().isPresent()) {
                throw lines.error(block.malformed().get());
            }
            block.addTo(entries);
            read += block.entries();
        }
        if (read < announced) {
            throw tooFew(read, announced);
        }
        return entries.toCsr();
    }

    /** The room to begin with for numbers of which the file may hold so many. */
    private int room(double possible) {
        return (int) (lines.isZipped() ? Math.min(possible, ROOM_IF_ZIPPED) : possible);
    }

    private DenseMatrix array() throws IOException {
        int[] size = size("rows columns");
        int rows = size[0];
        int columns = size[1];
        if ((long) rows * columns > Integer.MAX_VALUE - 8) {
            throw lines.error("a dense " + rows + "×" + columns + " matrix is too large; use the coordinate format");
        }
        int announced = announced(rows, columns);
        double possible = Math.min(announced, lines.bytesLeft() / SHORTEST_NUMBER);
        if (possible == announced) { // if not, what is wrong will be found on the way
            Heap.require(
                    announced,
                    8.0 * announced + 8.0 * rows * columns,
                    lines.place() + ": a dense " + rows + "×" + columns + " matrix");
        }
        double[] stored = numbers(announced, room(possible));
        return new DenseMatrix(rows, columns, header.symmetry() == Symmetry.GENERAL ? stored : completed(stored, rows));
    }

    /** All numbers of an array, as many as announced. */
    private double[] numbers(int announced, int room) throws IOException {
        double[] numbers = new double[Math.min(room, announced)];
        for (int k = 0; k < announced; k++) {
            if (!lines.next()) {
                throw tooFew(k, announced);
            }
            if (lines.fields().count() != 1) {
                throw lines.error("an array has one number per line, but this line has "
                        + lines.fields().count());
            }
            if (k == numbers.length) {
                numbers = Arrays.copyOf(numbers, (int) Math.min(2L * k + 16, announced));
            }
            try {
                numbers[k] = header.value(lines.fields(), 0);
            } catch (MalformedLine e) {
                throw lines.error(e);
            }
        }
        if (lines.next()) {
            throw tooMany(announced);
        }
        return numbers;
    }

    /** The whole matrix from its lower triangle. */
    private double[] completed(double[] lower, int n) {
        double[] values = new double[n * n];
        int k = 0;
        for (int j = 0; j < n; j++) {
            for (int i = firstRow(j); i < n; i++) {
                double value = lower[k++];
                values[i + j * n] = value;
                if (i != j) {
                    values[j + i * n] = header.symmetry() == Symmetry.SYMMETRIC ? value : -value;
                }
            }
        }
        return values;
    }

    /** The first row that an array stores of column j. */
    private int firstRow(int j) {
        return switch (header.symmetry()) {
            case GENERAL -> 0;
            case SYMMETRIC -> j;
            case SKEW_SYMMETRIC -> j + 1;
        };
    }

    /** How many numbers an array stores. */
    private int announced(int rows, int columns) {
        int sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += rows - firstRow(j);
        }
        return sum;
    }

    private int[] size(String names) throws IOException {
        int count = names.split(" ", -1).length;
        if (!lines.next()) {
            throw lines.error("the file ends before its size; a line '" + names + "' should follow");
        }
        if (lines.fields().count() != count) {
            throw lines.error("the size should be '" + names + "', but this line has "
                    + lines.fields().count() + " fields");
        }
        int[] size = new int[count];
        for (int k = 0; k < count; k++) {
            try {
                size[k] = lines.fields().integer(k);
            } catch (MalformedLine e) {
                throw lines.error(e);
            }
        }
        if (size[0] < 1 || size[1] < 1) {
            throw lines.error(
                    "the size is " + size[0] + "×" + size[1] + "; at least one row and one column are needed");
        }
        if (header.symmetry() != Symmetry.GENERAL && size[0] != size[1]) {
            throw lines.error("the matrix is " + size[0] + "×" + size[1] + ", but a symmetric or skew-symmetric one is "
                    + "square; call it general");
        }
        return size;
    }

    private IOException tooFew(int read, int announced) {
        return lines.error("the file ends after " + read + " of the " + announced
                + " entries that its size promises; correct the size or supply the others");
    }

    private IOException tooMany(int announced) {
        return lines.error("there are more than the " + announced
                + " entries that the size promises; correct the size or remove the others");
    }
}
