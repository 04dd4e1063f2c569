package org.krylovbench.report.table;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.krylovbench.results.Summary;

/**
 * A column of {@code summary.csv} that holds numbers. One with two neighbours of the same name and {@code low} and
 * {@code high} behind it has an interval.
 */
record SummaryColumn(RecordComponent component) {

    /** All of them but the ends of intervals, with hyphens. */
    static List<String> names() {
        return Arrays.stream(Summary.class.getRecordComponents())
                .filter(component -> component.getType().isPrimitive())
                .map(SummaryColumn::name)
                .filter(name -> !name.endsWith("-low") && !name.endsWith("-high"))
                .toList();
    }

    static Optional<SummaryColumn> named(String name) {
        return Arrays.stream(Summary.class.getRecordComponents())
                .filter(component -> component.getType().isPrimitive())
                .filter(component -> name(component).equals(name))
                .map(SummaryColumn::new)
                .findFirst();
    }

    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    Cell cell(Summary of) {
        double low =
                named(name(component) + "-low").map(column -> column.number(of)).orElse(Double.NaN);
        double high = named(name(component) + "-high")
                .map(column -> column.number(of))
                .orElse(Double.NaN);
        return new Cell(number(of), low, high, "");
    }

    private double number(Summary of) {
        try {
            return ((Number) component.getAccessor().invoke(of)).doubleValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
