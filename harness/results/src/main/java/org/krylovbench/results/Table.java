package org.krylovbench.results;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of one record type as a CSV file: a component {@code relativeError} is the column {@code relative_error}, NaN an
 * empty cell, a double its shortest text that reads back to the same bits. A component that is a record itself stands for
 * its own components, whose columns follow each other. A number that an older version did not write is NaN.
 */
public final class Table<T extends Record> {

    private final Class<T> type;

    private Table(Class<T> type) {
        this.type = type;
    }

    public static <T extends Record> Table<T> of(Class<T> type) {
        return new Table<>(type);
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return components(type).map(Table::column).toList();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(c -> c.getType().isRecord() ? components(c.getType()) : Stream.of(c));
    }

    /** Writes a new file with a header and these rows. */
    public void write(Path file, List<T> rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(out, format().get())) {
            csv.printRecord(columns());
            for (T row : rows) {
                csv.printRecord(cells(row));
            }
        }
    }

    /**
     * Reads all rows of a file.
     *
     * @throws IOException if there is no such file, or it is no such table; the message names file, line and column
     */
    public List<T> read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file);
                CSVParser csv =
                        format().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
            List<String> missing = components(type)
                    .filter(component -> component.getType() != double.class)
                    .map(Table::column)
                    .filter(column -> !csv.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IOException(file + ":1: lacks the columns " + missing + ", but has " + csv.getHeaderNames());
            }
            List<T> rows = new ArrayList<>();
            for (CSVRecord line : csv) {
                rows.add(row(file, line));
            }
            return rows;
        }
    }

    /** All rows of a table as they stand in its file, by the names of the columns. */
    static List<Map<String, String>> texts(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file);
                CSVParser csv =
                        format().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
            return csv.stream().map(CSVRecord::toMap).toList();
        }
    }

    private static CSVFormat.Builder format() {
        return CSVFormat.RFC4180.builder().setRecordSeparator('\n');
    }

    private static List<String> cells(Record row) {
        try {
            List<String> cells = new ArrayList<>();
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(row);
                if (value instanceof Record part) {
                    cells.addAll(cells(part));
                } else {
                    cells.add(cell(value));
                }
            }
            return cells;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(row.getClass() + " must be a public record", e);
        }
    }

    private static String cell(Object value) {
        return value instanceof Double d && d.isNaN() ? "" : value.toString();
    }

    private T row(Path file, CSVRecord line) throws IOException {
        if (!line.isConsistent()) {
            throw new IOException(file + ":" + line.getParser().getCurrentLineNumber() + ": has " + line.size()
                    + " cells, but the header has "
                    + line.getParser().getHeaderNames().size());
        }
        return record(type, file, line);
    }

    private static <R> R record(Class<R> type, Path file, CSVRecord line) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Class<?> wanted = components[i].getType();
            values[i] =
                    wanted.isRecord() ? record(wanted, file, line) : value(wanted, column(components[i]), file, line);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a public record", e);
        }
    }

    private static Object value(Class<?> type, String column, Path file, CSVRecord line) throws IOException {
        String cell = line.isMapped(column) ? line.get(column) : "";
        try {
            return value(type, cell);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    file + ":" + line.getParser().getCurrentLineNumber() + ": " + column + " is '" + cell + "'", e);
        }
    }

    private static Object value(Class<?> type, String cell) {
        if (type == double.class) {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } else if (type == int.class) {
            return Integer.parseInt(cell);
        } else if (type == long.class) {
            return Long.parseLong(cell);
        } else if (type == boolean.class) {
            if (!cell.equals("true") && !cell.equals("false")) {
                throw new IllegalArgumentException(cell);
            }
            return cell.equals("true");
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(cell))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(cell));
        }
        return cell;
    }

    /** {@code relativeError} → {@code relative_error}. */
    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
