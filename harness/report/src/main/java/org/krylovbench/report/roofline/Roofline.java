package org.krylovbench.report.roofline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.results.KernelRow;
import org.krylovbench.results.Roofs;

/** A drawing for each backend: its kernels under the roofs of the machine. */
public record Roofline(List<KernelRow> rows, String grade, Fonts fonts) {

    public List<Drawing> draw() {
        List<String> families = rows.stream().map(KernelRow::family).distinct().toList();
        Map<String, List<KernelRow>> backends = rows.stream()
                .collect(Collectors.groupingBy(KernelRow::backend, LinkedHashMap::new, Collectors.toList()));
        return backends.values().stream()
                .filter(ofOne -> ofOne.stream().anyMatch(Roofline::isDrawn))
                .map(ofOne ->
                        new RooflineSheet(ofOne, Roofs.over(ofOne.get(0), rows), families, grade, fonts).drawing())
                .toList();
    }

    /** What only moves has no place in the figure, and what a roof is made of is that roof. */
    static boolean isDrawn(KernelRow row) {
        return row.flops() > 0 && row.role() != KernelRow.Role.BANDWIDTH;
    }
}
