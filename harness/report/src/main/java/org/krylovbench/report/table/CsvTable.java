package org.krylovbench.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV, with all digits of its numbers; the ends of intervals have columns of their own. */
final class CsvTable {

    private CsvTable() {}

    static String of(CrossTable table) {
        boolean intervals = table.hasIntervals();
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            csv.printRecord(header(table, intervals));
            for (int i = 0; i < table.rowHeads().size(); i++) {
                List<String> line = new ArrayList<>(table.rowHeads().get(i));
                for (Cell cell : table.cells().get(i)) {
                    line.add(cell.isNumber() ? number(cell.value()) : cell.words());
                    if (intervals) {
                        line.add(cell.hasInterval() ? number(cell.low()) : "");
                        line.add(cell.hasInterval() ? number(cell.high()) : "");
                    }
                }
                csv.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot be written to", e);
        }
        return text.toString();
    }

    private static List<String> header(CrossTable table, boolean intervals) {
        List<String> header = new ArrayList<>();
        table.rows().forEach(axis -> header.add(axis.toString()));
        for (List<String> head : table.columnHeads()) {
            String name = String.join(", ", head);
            header.add(name);
            if (intervals) {
                header.add(name + " low");
                header.add(name + " high");
            }
        }
        return header;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
