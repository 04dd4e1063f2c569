package org.krylovbench.problems.matrix;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line of bytes, cut into fields at blanks. */
final class Fields {

    private static final int COMMENT = '%';

    private byte[] bytes = {};
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int count;

    /** Cuts the line from {@code start} to {@code end}, which does not belong to it. The bytes are not copied. */
    void cut(byte[] line, int start, int end) {
        bytes = line;
        count = 0;
        for (int at = start; at < end; ) {
            if (isBlank(line[at])) {
                at++;
                continue;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = at;
            while (at < end && !isBlank(line[at])) {
                at++;
            }
            ends[count++] = at;
        }
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    static boolean isComment(byte c) {
        return c == COMMENT;
    }

    /** Whether there are data, and not a comment or nothing. */
    boolean areData() {
        return count > 0 && !isComment(bytes[starts[0]]);
    }

    int count() {
        return count;
    }

    /** A field as text. */
    String text(int field) {
        return new String(bytes, starts[field], ends[field] - starts[field], StandardCharsets.ISO_8859_1);
    }

    /** A field as an integer that is not negative. */
    int integer(int field) throws MalformedLine {
        long value = 0;
        for (int at = starts[field]; at < ends[field]; at++) {
            int digit = bytes[at] - '0';
            value = 10 * value + digit;
            if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
                throw new MalformedLine("'" + text(field) + "' should be an integer from 0 to " + Integer.MAX_VALUE);
            }
        }
        return (int) value;
    }

    /** A field as a finite number. */
    double number(int field) throws MalformedLine {
        double value;
        try {
            value = number(bytes, starts[field], ends[field]);
        } catch (NumberFormatException e) {
            throw new MalformedLine("'" + text(field) + "' should be a number like -1.5e-3", e);
        }
        if (!Double.isFinite(value) || hasSuffix(bytes[ends[field] - 1])) {
            throw new MalformedLine("'" + text(field) + "' should be a finite number like -1.5e-3");
        }
        return value;
    }

    /** The double next to a decimal number, as {@link Double#parseDouble} takes it. */
    static double number(byte[] bytes, int start, int end) {
        return JavaDoubleParser.parseDouble(bytes, start, end - start);
    }

    /** Whether a number ends in a letter, as 1f and 1d do, which are numbers in Java only. */
    static boolean hasSuffix(byte last) {
        return Character.isLetter(last);
    }
}
