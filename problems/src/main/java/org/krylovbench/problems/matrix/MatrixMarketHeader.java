package org.krylovbench.problems.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the banner of a Matrix Market file says of the numbers that follow. R. F. Boisvert, R. Pozo, K. Remington, The
 * Matrix Market Exchange Formats: Initial Design, NISTIR 5935 (1996).
 */
record MatrixMarketHeader(Format format, Field field, Symmetry symmetry) {

    /** Entries with their places, or all entries by columns. */
    enum Format {
        COORDINATE,
        ARRAY
    }

    /** What an entry is; a pattern has places only, and each stands for a 1. */
    enum Field {
        REAL,
        INTEGER,
        PATTERN
    }

    /** Whether the entries above the diagonal are left out, and their sign. */
    enum Symmetry {
        GENERAL,
        SYMMETRIC,
        SKEW_SYMMETRIC
    }

    /**
     * Reads {@code coordinate real symmetric}, with or without {@code %%MatrixMarket matrix} before it, in any case.
     *
     * @throws IllegalArgumentException if it is not of this kind, with a sentence on what would do
     */
    static MatrixMarketHeader parse(String text) {
        List<String> words = Arrays.asList(text.trim().toLowerCase(Locale.ROOT).split("\\s+", -1));
        if (words.get(0).equals("%%matrixmarket")) {
            words = words.subList(1, words.size());
        }
        if (words.size() == 4 && words.get(0).equals("matrix")) {
            words = words.subList(1, 4);
        }
        if (words.size() != 3) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not describe a matrix; write, for example, 'coordinate real symmetric'");
        }
        var header = new MatrixMarketHeader(format(words.get(0)), field(words.get(1)), symmetry(words.get(2)));
        if (header.format == Format.ARRAY && header.field == Field.PATTERN) {
            throw new IllegalArgumentException(
                    "an array has no pattern; write 'array real general' or 'coordinate pattern general'");
        }
        if (header.symmetry == Symmetry.SKEW_SYMMETRIC && header.field == Field.PATTERN) {
            throw new IllegalArgumentException(
                    "a pattern has no signs; write 'coordinate pattern symmetric' or '… general'");
        }
        return header;
    }

    /** A field that counts from 1 to n, as an index from 0. */
    int index(Fields fields, int field, String name, int n) throws MalformedLine {
        int index = fields.integer(field);
        if (index < 1 || index > n) {
            throw new MalformedLine("the " + name + " " + index + " should lie in 1 … " + n);
        }
        return index - 1;
    }

    /** A field that is the value of an entry. */
    double value(Fields fields, int at) throws MalformedLine {
        double value = fields.number(at);
        if (field == Field.INTEGER && value != Math.rint(value)) {
            throw new MalformedLine("'" + fields.text(at) + "' should be an integer; or call the matrix real");
        }
        return value;
    }

    private static Format format(String word) {
        return switch (word) {
            case "coordinate" -> Format.COORDINATE;
            case "array" -> Format.ARRAY;
            default ->
                throw new IllegalArgumentException("the format should be coordinate or array, but is '" + word + "'");
        };
    }

    private static Field field(String word) {
        return switch (word) {
            case "real", "double" -> Field.REAL; // 'double' is in old files
            case "integer" -> Field.INTEGER;
            case "pattern" -> Field.PATTERN;
            case "complex" ->
                throw new IllegalArgumentException("complex matrices are not read, all methods here are real; "
                        + "store the equivalent real system [Re A, −Im A; Im A, Re A]");
            default ->
                throw new IllegalArgumentException(
                        "the field should be real, integer or pattern, but is '" + word + "'");
        };
    }

    private static Symmetry symmetry(String word) {
        return switch (word) {
            case "general" -> Symmetry.GENERAL;
            case "symmetric" -> Symmetry.SYMMETRIC;
            case "skew-symmetric" -> Symmetry.SKEW_SYMMETRIC;
            case "hermitian" ->
                throw new IllegalArgumentException("hermitian matrices are not read, all methods here are real; "
                        + "a real hermitian matrix is called symmetric");
            default ->
                throw new IllegalArgumentException(
                        "the symmetry should be general, symmetric or skew-symmetric, but is '" + word + "'");
        };
    }
}
