package org.krylovbench.problems.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.krylovbench.problems.Heap;

/**
 * A table of numbers: commas, semicolons, tabs or blanks between them, one row a line. The first line may hold names
 * instead. Empty lines and what follows a # at the beginning of a line are passed over.
 */
final class TableFile {

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final Path file;
    private final List<double[]> rows = new ArrayList<>();
    private boolean isFirst = true;

    private TableFile(Path file) {
        this.file = file;
    }

    static RealArray read(Path file) throws IOException {
        return new TableFile(file).read();
    }

    private RealArray read() throws IOException {
        char separator = separator();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setCommentMarker('#')
                .setTrim(true)
                .get();
        try (CSVParser lines = CSVParser.parse(open(), format)) {
            for (CSVRecord line : lines) {
                List<String> fields = line.stream()
                        .filter(field -> separator != ' ' || !field.isEmpty()) // several blanks are as good as one
                        .toList();
                add(fields, lines.getCurrentLineNumber());
            }
        } catch (UncheckedIOException e) {
            throw new IOException(file + ": the table cannot be read (" + e.getMessage() + "); save it again", e);
        }
        if (rows.isEmpty()) {
            throw new IOException(file + ": there are no numbers in this file; give it at least one");
        }
        int columns = rows.get(0).length;
        Heap.require((double) rows.size() * columns, 8.0 * rows.size() * columns, file + ": the table");
        double[] values = new double[rows.size() * columns];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, values, i * columns, columns);
        }
        return new RealArray(rows.size(), columns, values);
    }

    /** What stands between the numbers of the first line that has any. */
    private char separator() throws IOException {
        try (BufferedReader lines = open()) {
            String line = lines.lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .findFirst()
                    .orElse("");
            for (char separator : new char[] {';', '\t', ','}) {
                if (line.indexOf(separator) >= 0) {
                    return separator;
                }
            }
            return ' ';
        }
    }

    /** The file behind the mark that Excel begins it with. */
    private BufferedReader open() throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        reader.mark(BYTE_ORDER_MARK.length());
        for (int k = 0; k < BYTE_ORDER_MARK.length(); k++) {
            if (reader.read() != BYTE_ORDER_MARK.charAt(k)) {
                reader.reset();
                return reader;
            }
        }
        return reader;
    }

    private void add(List<String> fields, long lineNumber) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        boolean holdsNames = isFirst && areNames(fields);
        isFirst = false;
        if (holdsNames) {
            return;
        }
        double[] row = new double[fields.size()];
        for (int k = 0; k < row.length; k++) {
            String field = fields.get(k);
            int column = k + 1;
            row[k] = number(field)
                    .orElseThrow(() -> error(
                            lineNumber, "'" + field + "' in column " + column + " should be a number like -1.5e-3"));
        }
        if (rows.isEmpty()) {
            requireMemory(fields);
        } else if (row.length != rows.get(0).length) {
            throw error(
                    lineNumber,
                    "this line has " + row.length + " numbers, but the first has " + rows.get(0).length
                            + "; give all lines as many");
        }
        rows.add(row);
    }

    private static boolean areNames(List<String> fields) {
        return fields.stream().noneMatch(field -> number(field).isPresent())
                && fields.stream().anyMatch(field -> field.chars().anyMatch(Character::isLetter));
    }

    /** The file may hold as many numbers as it has room for, if all are as long as those of the first line. */
    private void requireMemory(List<String> first) throws IOException {
        double bytes =
                first.stream().mapToInt(field -> field.length() + 1).average().orElse(1);
        double entries = Files.size(file) / bytes;
        Heap.require(entries, 16 * entries, file + ": the table");
    }

    /** NaN and infinity are numbers too, to be refused as such. */
    private static OptionalDouble number(String field) {
        if (field.isEmpty() || Character.isLetter(field.charAt(field.length() - 1))) { // parseDouble takes 1f and 1d
            return switch (field.toLowerCase(Locale.ROOT)) {
                case "nan" -> OptionalDouble.of(Double.NaN);
                case "inf", "+inf", "infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
                case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
                default -> OptionalDouble.empty();
            };
        }
        try {
            return OptionalDouble.of(Double.parseDouble(field));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private IOException error(long lineNumber, String message) {
        return new IOException(file + ":" + lineNumber + ": " + message);
    }
}
