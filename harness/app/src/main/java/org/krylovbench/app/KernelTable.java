package org.krylovbench.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.krylovbench.results.KernelFolder;
import org.krylovbench.results.KernelRow;

/** The kernels of a run for a terminal: a line for each at each size. */
final class KernelTable {

    private KernelTable() {}

    static TextTable of(KernelFolder run) throws IOException {
        var table = new TextTable(List.of(
                "backend", "kernel", "size", "in", "fastest", "median", "GB/s", "GFLOP/s", "flop/byte", "of roof"));
        run.rows().forEach(row -> table.add(cells(row)));
        return table;
    }

    private static List<String> cells(KernelRow row) {
        boolean counts = row.flops() > 0;
        return List.of(
                row.backend(),
                row.kernel(),
                Integer.toString(row.size()),
                row.level().toString(),
                Quantity.seconds(row.minimumSeconds()),
                Quantity.seconds(row.medianSeconds()),
                short3(row.bytesPerSecond() * 1e-9),
                counts ? short3(row.flopsPerSecond() * 1e-9) : "",
                counts ? short3(row.intensity()) : "",
                Double.isNaN(row.roofSeconds()) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * row.shareOfRoof()));
    }

    private static String short3(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
