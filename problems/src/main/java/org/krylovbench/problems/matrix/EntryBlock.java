package org.krylovbench.problems.matrix;

import java.util.Arrays;
import java.util.Optional;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.matrix.MatrixMarketHeader.Field;
import org.krylovbench.problems.matrix.MatrixMarketHeader.Symmetry;

/**
 * The entries in some lines of a coordinate file, up to the first line that is malformed. A line in the usual form is read
 * in one pass over its bytes; any other is cut into fields and looked at again, to say what is wrong with it.
 */
final class EntryBlock {

    private static final int USUAL_LINE = 16; // bytes; shorter ones make the arrays grow

    private final MatrixMarketHeader header;
    private final int matrixRows;
    private final int matrixColumns;
    private final byte[] bytes;
    private final Fields fields = new Fields();
    private int at;
    private int lines;
    private int entries;
    private Optional<MalformedLine> malformed = Optional.empty();

    private int i;
    private int j;
    private double value;

    private int[] rows;
    private int[] columns;
    private double[] values;
    private int size;

    private EntryBlock(byte[] bytes, MatrixMarketHeader header, int matrixRows, int matrixColumns) {
        this.bytes = bytes;
        this.header = header;
        this.matrixRows = matrixRows;
        this.matrixColumns = matrixColumns;
        int capacity = bytes.length / USUAL_LINE + 2;
        rows = new int[capacity];
        columns = new int[capacity];
        values = new double[capacity];
    }

    /** Reads whole lines for a matrix of this size. */
    static EntryBlock parse(byte[] bytes, MatrixMarketHeader header, int rows, int columns) {
        var block = new EntryBlock(bytes, header, rows, columns);
        while (block.malformed.isEmpty() && block.at < bytes.length) {
            block.line();
        }
        return block;
    }

    private void line() {
        int start = at;
        boolean found = usual();
        if (!found) {
            at = start;
            try {
                found = unusual();
            } catch (MalformedLine e) {
                malformed = Optional.of(e);
                return;
            }
        }
        lines++;
        if (found) {
            entries++;
            add(i, j, value);
            if (header.symmetry() != Symmetry.GENERAL && i != j) {
                add(j, i, header.symmetry() == Symmetry.SYMMETRIC ? value : -value);
            }
        }
    }

    /** Reads an entry in the usual form, and says whether it was one; if not, the place is anywhere in the line. */
    private boolean usual() {
        i = index(matrixRows);
        if (i < 0) {
            return false;
        }
        j = index(matrixColumns);
        if (j < 0 || (i == j && header.symmetry() == Symmetry.SKEW_SYMMETRIC)) {
            return false;
        }
        return header.field() == Field.PATTERN ? pattern() : number();
    }

    private boolean pattern() {
        value = 1;
        return endOfLine();
    }

    private boolean number() {
        passBlanks();
        int end = at;
        while (end < bytes.length && bytes[end] > ' ') {
            end++;
        }
        if (end == at) {
            return false;
        }
        try {
            value = Fields.number(bytes, at, end);
        } catch (NumberFormatException e) {
            return false;
        }
        at = end;
        boolean good = Double.isFinite(value)
                && !Fields.hasSuffix(bytes[end - 1])
                && (header.field() != Field.INTEGER || value == Math.rint(value));
        return good && endOfLine();
    }

    /** A field that counts from 1 to n, as an index from 0; −1 if it is anything else. */
    private int index(int n) {
        passBlanks();
        int end = at; // a local variable is faster in a loop than a field
        long index = 0;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9' && index <= n) {
            index = 10 * index + bytes[end++] - '0';
        }
        boolean separate = end < bytes.length && (Fields.isBlank(bytes[end]) || bytes[end] == '\n');
        boolean good = end > at && separate && index <= n;
        at = end;
        return good ? (int) index - 1 : -1;
    }

    private void passBlanks() {
        int next = at;
        while (next < bytes.length && Fields.isBlank(bytes[next])) {
            next++;
        }
        at = next;
    }

    /** Whether nothing but blanks follow in the line, which is then passed. */
    private boolean endOfLine() {
        passBlanks();
        return at == bytes.length || bytes[at++] == '\n';
    }

    /** Reads a line field by field, and says whether it holds an entry. */
    private boolean unusual() throws MalformedLine {
        int start = at;
        toNextLine();
        fields.cut(bytes, start, at > start && bytes[at - 1] == '\n' ? at - 1 : at);
        if (!fields.areData()) {
            return false;
        }
        int wanted = header.field() == Field.PATTERN ? 2 : 3;
        if (fields.count() != wanted) {
            throw new MalformedLine("an entry is 'row column" + (wanted == 3 ? " value" : "") + "', but this line has "
                    + fields.count() + " fields");
        }
        i = header.index(fields, 0, "row", matrixRows);
        j = header.index(fields, 1, "column", matrixColumns);
        value = wanted == 3 ? header.value(fields, 2) : 1;
        if (header.symmetry() == Symmetry.SKEW_SYMMETRIC && i == j) {
            throw new MalformedLine("a skew-symmetric matrix has a zero diagonal; leave this entry out");
        }
        return true;
    }

    private void toNextLine() {
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        at = Math.min(at + 1, bytes.length);
    }

    private void add(int row, int column, double entry) {
        if (size == values.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            columns = Arrays.copyOf(columns, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        rows[size] = row;
        columns[size] = column;
        values[size++] = entry;
    }

    /** Number of lines that were read without error. */
    int lines() {
        return lines;
    }

    /** Number of entries in them, not counting mirrored ones. */
    int entries() {
        return entries;
    }

    /** What is wrong with the line after those, if that is why it ends. */
    Optional<MalformedLine> malformed() {
        return malformed;
    }

    void addTo(CoordinateList list) {
        list.addAll(rows, columns, values, size);
    }

    /** The number of lines before the one with the data that come after so many others. Cost: it goes through them again. */
    int linesBefore(int data) {
        at = 0;
        int before = 0;
        for (int found = 0; at < bytes.length; before++) {
            int start = at;
            toNextLine();
            fields.cut(bytes, start, bytes[at - 1] == '\n' ? at - 1 : at);
            if (fields.areData() && found++ == data) {
                return before;
            }
        }
        return before;
    }
}
