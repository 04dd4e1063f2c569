package org.krylovbench.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as their widest cell. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> header) {
        rows.add(header);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    /** As Markdown, without an end of its last line. */
    String markdown() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add("| " + line(row, widths, " | ") + " |"));
        lines.add(1, Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        int[] widths = widths();
        return rows.stream()
                .map(row -> line(row, widths, "  ").stripTrailing() + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private int[] widths() {
        return IntStream.range(0, rows.get(0).size())
                .map(c ->
                        rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
                .toArray();
    }

    private static String line(List<String> row, int[] widths, String between) {
        return IntStream.range(0, widths.length)
                .mapToObj(c -> row.get(c) + " ".repeat(widths[c] - row.get(c).length()))
                .collect(Collectors.joining(between));
    }
}
