package org.krylovbench.problems.matrix;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.matrix.MatrixMarketHeader.Field;
import org.krylovbench.problems.matrix.MatrixMarketHeader.Format;
import org.krylovbench.problems.matrix.MatrixMarketHeader.Symmetry;

/**
 * Reads Matrix Market files: coordinate or array; real, integer or pattern; general, symmetric or skew-symmetric; plain or
 * gzipped. Entries at the same place add up. Every error is an {@link IOException} that says file and line, what is wrong
 * and what would do.
 */
final class MatrixMarketFile {

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
        try (var lines = new DataLines(file)) {
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
        int wanted = header.field() == Field.PATTERN ? 2 : 3;
        var entries = new CoordinateList(rows, columns);
        for (int k = 0; k < announced; k++) {
            nextOf(k, announced);
            if (lines.fields() != wanted) {
                throw lines.error("an entry is 'row column" + (wanted == 3 ? " value" : "") + "', but this line has "
                        + lines.fields() + " fields");
            }
            int i = index(0, "row", rows);
            int j = index(1, "column", columns);
            double value = wanted == 3 ? value(2) : 1;
            if (header.symmetry() == Symmetry.SKEW_SYMMETRIC && i == j) {
                throw lines.error("a skew-symmetric matrix has a zero diagonal; leave this entry out");
            }
            entries.add(i, j, value);
            if (header.symmetry() != Symmetry.GENERAL && i != j) {
                entries.add(j, i, header.symmetry() == Symmetry.SYMMETRIC ? value : -value);
            }
        }
        expectEnd(announced);
        return entries.toCsr();
    }

    private DenseMatrix array() throws IOException {
        int[] size = size("rows columns");
        int rows = size[0];
        int columns = size[1];
        if ((long) rows * columns > Integer.MAX_VALUE - 8) {
            throw lines.error("a dense " + rows + "×" + columns + " matrix is too large; use the coordinate format");
        }
        double[] values = new double[rows * columns];
        int announced = announced(rows, columns);
        int k = 0;
        for (int j = 0; j < columns; j++) {
            for (int i = firstRow(j); i < rows; i++) {
                nextOf(k++, announced);
                if (lines.fields() != 1) {
                    throw lines.error("an array has one number per line, but this line has " + lines.fields());
                }
                double value = value(0);
                values[i + j * rows] = value;
                if (header.symmetry() != Symmetry.GENERAL && i != j) {
                    values[j + i * rows] = header.symmetry() == Symmetry.SYMMETRIC ? value : -value;
                }
            }
        }
        expectEnd(announced);
        return new DenseMatrix(rows, columns, values);
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
        if (lines.fields() != count) {
            throw lines.error("the size should be '" + names + "', but this line has " + lines.fields() + " fields");
        }
        int[] size = new int[count];
        for (int k = 0; k < count; k++) {
            size[k] = lines.integer(k);
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

    private void nextOf(int read, int announced) throws IOException {
        if (!lines.next()) {
            throw lines.error("the file ends after " + read + " of the " + announced
                    + " entries that its size promises; correct the size or supply the others");
        }
    }

    private void expectEnd(int announced) throws IOException {
        if (lines.next()) {
            throw lines.error("there are more than the " + announced
                    + " entries that the size promises; correct the size or remove the others");
        }
    }

    /** A field that counts from 1, as an index from 0. */
    private int index(int field, String name, int n) throws IOException {
        int index = lines.integer(field);
        if (index < 1 || index > n) {
            throw lines.error("the " + name + " " + index + " should lie in 1 … " + n);
        }
        return index - 1;
    }

    private double value(int field) throws IOException {
        double value = lines.number(field);
        if (header.field() == Field.INTEGER && value != Math.rint(value)) {
            throw lines.error("'" + lines.text(field) + "' should be an integer; or call the matrix real");
        }
        return value;
    }
}
