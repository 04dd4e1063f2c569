package org.krylovbench.report.drawing;

import java.util.List;

/**
 * Plots that share a legend, as data: it is painted by {@link ChartSheet}, and can become text.
 *
 * @param facets row by row
 * @param columns how many plots stand side by side
 * @param keys the lines of the legend
 * @param legend where that stands
 * @param note what stands small in the corner: the grade of the numbers, and what is not shown
 */
public record Chart(List<Facet> facets, int columns, List<Key> keys, Legend legend, String note) {

    public Chart {
        facets = List.copyOf(facets);
        keys = List.copyOf(keys);
    }

    /** A line of the legend: how it is drawn, and its name as it is. */
    public record Key(Pen pen, String name) {

        /** A line with a marker. */
        public Key(int style, String name) {
            this(Pen.of(style, Graph.Look.CURVE), name);
        }
    }
}
