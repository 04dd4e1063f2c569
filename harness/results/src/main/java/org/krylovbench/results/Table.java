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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of one record type as a CSV file: a component {@code relativeError} is the column {@code relative_error}, NaN an
 * empty cell, a double its shortest text that reads back to the same bits.
 */
public final class Table<T extends Record> {

    private final Class<T> type;
    private final RecordComponent[] components;

    private Table(Class<T> type) {
        this.type = type;
        this.components = type.getRecordComponents();
    }

    public static <T extends Record> Table<T> of(Class<T> type) {
        return new Table<>(type);
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return Arrays.stream(components).map(c -> column(c.getName())).toList();
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
            if (!csv.getHeaderNames().containsAll(columns())) {
                throw new IOException(
                        file + ":1: needs the columns " + columns() + ", but has " + csv.getHeaderNames());
            }
            List<T> rows = new ArrayList<>();
            for (CSVRecord line : csv) {
                rows.add(row(file, line));
            }
            return rows;
        }
    }

    private static CSVFormat.Builder format() {
        return CSVFormat.RFC4180.builder().setRecordSeparator('\n');
    }

    private List<String> cells(T row) {
        try {
            List<String> cells = new ArrayList<>();
            for (RecordComponent component : components) {
                cells.add(cell(component.getAccessor().invoke(row)));
            }
            return cells;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a public record", e);
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
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            String column = column(components[i].getName());
            String cell = line.get(column);
            try {
                values[i] = value(components[i].getType(), cell);
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        file + ":" + line.getParser().getCurrentLineNumber() + ": " + column + " is '" + cell + "'", e);
            }
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a public record", e);
        }
    }

    private static Object value(Class<?> type, String cell) {
        if (type == double.class) {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } else if (type == int.class) {
            return Integer.parseInt(cell);
        } else if (type == long.class) {
            return Long.parseLong(cell);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(cell))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(cell));
        }
        return cell;
    }

    /** {@code relativeError} → {@code relative_error}. */
    private static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
