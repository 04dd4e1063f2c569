package org.krylovbench.report.table;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table by LaTeX's package booktabs, for pdfLaTeX too. */
final class LatexTable {

    private static final Map<Integer, String> CHARACTERS = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '<', "$<$"),
            Map.entry((int) '>', "$>$"),
            Map.entry((int) '|', "$|$"),
            Map.entry((int) '\u2212', "$-$"),
            Map.entry((int) '\u00d7', "$\\times$"),
            Map.entry((int) '\u00b5', "$\\mu$"),
            Map.entry((int) '\u00b2', "$^2$"),
            Map.entry((int) '\u00b3', "$^3$"),
            Map.entry((int) '\u03b1', "$\\alpha$"),
            Map.entry((int) '\u03b4', "$\\delta$"),
            Map.entry((int) '\u03b7', "$\\eta$"),
            Map.entry((int) '\u03bb', "$\\lambda$"),
            Map.entry((int) '\u03c3', "$\\sigma$"),
            Map.entry((int) '\u03c9', "$\\omega$"),
            Map.entry((int) '\u2264', "$\\le$"),
            Map.entry((int) '\u2265', "$\\ge$"),
            Map.entry((int) '\u2260', "$\\ne$"),
            Map.entry((int) '\u221e', "$\\infty$"),
            Map.entry((int) '\u2016', "$\\|$"),
            Map.entry((int) '\u2225', "$\\|$"),
            Map.entry((int) '\u2020', "$\\dagger$"),
            Map.entry((int) '\u1d40', "$^{\\mathsf T}$"),
            Map.entry((int) '\u00b7', "$\\cdot$"),
            Map.entry((int) '\u2013', "--"),
            Map.entry((int) '\u2014', "---"));

    private LatexTable() {}

    static String of(CrossTable table) {
        NumberStyle style = NumberStyle.of(table);
        int heads = table.rows().size();
        int columns = table.columnHeads().size();
        String body = IntStream.range(0, table.rowHeads().size())
                .mapToObj(row -> line(Stream.concat(
                        table.rowHeads().get(row).stream().map(LatexTable::escape),
                        IntStream.range(0, columns).mapToObj(column -> cell(table, row, column, style)))))
                .collect(Collectors.joining());
        return "% needs \\usepackage{booktabs}\n% " + style.legend(table).replaceAll("\\R", " ")
                + "\n\\begin{tabular}{" + "l".repeat(heads) + "r".repeat(columns) + "}\n\\toprule\n"
                + header(table)
                + "\\midrule\n" + body + "\\bottomrule\n\\end{tabular}\n";
    }

    /** A line for each axis of the columns. */
    private static String header(CrossTable table) {
        int last = table.columns().size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(level -> line(Stream.concat(
                        table.rows().stream().map(axis -> level == last ? axis.toString() : ""),
                        table.columnHeads().stream().map(head -> escape(head.get(level))))))
                .collect(Collectors.joining());
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    private static String cell(CrossTable table, int row, int column, NumberStyle style) {
        Cell cell = table.cells().get(row).get(column);
        if (!cell.isNumber()) {
            return escape(cell.words());
        }
        String number = number(style.text(cell.value()));
        String interval = cell.hasInterval()
                ? " {\\footnotesize[" + number(style.text(cell.low())) + "--" + number(style.text(cell.high())) + "]}"
                : "";
        return (table.best().get(row).get(column) ? "\\textbf{\\boldmath " + number + "}" : number) + interval;
    }

    /** {@code 1.5e-6} as a product with a power of ten. */
    private static String number(String text) {
        int e = text.indexOf('e');
        return e < 0
                ? escape(text.replace('-', '\u2212'))
                : "$" + text.substring(0, e) + "\\cdot10^{" + text.substring(e + 1) + "}$";
    }

    /** What LaTeX would take for more than text, or has no letter for. */
    static String escape(String text) {
        return text.codePoints()
                .mapToObj(c -> CHARACTERS.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining());
    }
}
