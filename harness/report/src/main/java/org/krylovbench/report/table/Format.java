package org.krylovbench.report.table;

import java.util.Arrays;
import java.util.Locale;

/** What a table is written as. */
public enum Format {
    MARKDOWN,
    LATEX,
    CSV;

    /** A format by its name. */
    public static Format parse(String name) throws InvalidTable {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidTable("--format must be markdown, latex or csv, but is '" + name + "'"));
    }

    /** The table as text that ends with a line. */
    public String of(CrossTable table) {
        return switch (this) {
            case MARKDOWN -> MarkdownTable.of(table);
            case LATEX -> LatexTable.of(table);
            case CSV -> CsvTable.of(table);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
