package org.krylovbench.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.KernelRow;

/** The table of a page with a row for each kernel and size. */
final class KernelTable {

    private KernelTable() {}

    static String html(List<KernelRow> rows) throws IOException {
        return Template.of(
                "kernels.html",
                Map.of("rows", rows.stream().map(KernelTable::row).collect(Collectors.joining("\n"))));
    }

    private static String row(KernelRow row) {
        boolean counts = row.flops() > 0;
        return "<tr>" + Html.text(row.kernel())
                + Html.text(row.backend())
                + Html.text(row.precision())
                + Html.text(row.family())
                + Html.text(row.level().toString())
                + Html.count(row.size())
                + number(row.minimumSeconds() * 1e6)
                + number(row.medianSeconds() * 1e6)
                + number(row.bytesPerSecond() * 1e-9)
                + number(counts ? row.flopsPerSecond() * 1e-9 : Double.NaN)
                + number(counts ? row.intensity() : Double.NaN)
                + number(100 * row.shareOfRoof())
                + "</tr>";
    }

    private static String number(double value) {
        return Html.number(value, Double.isNaN(value) ? "" : Html.format(value < 100 ? "%.3g" : "%.0f", value));
    }
}
