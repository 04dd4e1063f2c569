package org.krylovbench.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as Markdown has it, with a line below that says what its numbers are. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(CrossTable table) {
        NumberStyle style = NumberStyle.of(table);
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(
                        table.rows().stream().map(Axis::toString),
                        table.columnHeads().stream().map(head -> escape(String.join(", ", head))))
                .toList());
        for (int i = 0; i < table.rowHeads().size(); i++) {
            int row = i;
            lines.add(Stream.concat(
                            table.rowHeads().get(row).stream().map(MarkdownTable::escape),
                            IntStream.range(0, table.columnHeads().size()).mapToObj(j -> cell(table, row, j, style)))
                    .toList());
        }
        String ruler = "|" + " --- |".repeat(table.rows().size())
                + " ---: |".repeat(table.columnHeads().size());
        String body = lines.stream().skip(1).map(MarkdownTable::line).collect(Collectors.joining());
        return line(lines.get(0)) + ruler + "\n" + body + "\n" + style.legend(table) + "\n";
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(CrossTable table, int row, int column, NumberStyle style) {
        Cell cell = table.cells().get(row).get(column);
        if (!cell.isNumber()) {
            return escape(cell.words());
        }
        String number = style.text(cell.value());
        String interval =
                cell.hasInterval() ? " [" + style.text(cell.low()) + "\u2013" + style.text(cell.high()) + "]" : "";
        return (table.best().get(row).get(column) ? "**" + number + "**" : number) + interval;
    }

    /** What Markdown or its HTML would take for more than text. */
    static String escape(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]|#~]", "\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("\\R", " ");
    }
}
