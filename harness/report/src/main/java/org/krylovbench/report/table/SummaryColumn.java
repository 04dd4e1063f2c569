package org.krylovbench.report.table;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.krylovbench.results.Summary;

/**
 * A column of {@code summary.csv} that holds numbers. One with two neighbours of the same name and {@code low} and
 * {@code high} behind it has an interval.
 *
 * @param path to the number, from record to record
 */
record SummaryColumn(List<RecordComponent> path) {

    /** All of them but the ends of intervals, with hyphens. */
    static List<String> names() {
        return all().map(SummaryColumn::name)
                .filter(name -> !name.endsWith("-low") && !name.endsWith("-high"))
                .toList();
    }

    static Optional<SummaryColumn> named(String name) {
        return all().filter(column -> column.name().equals(name)).findFirst();
    }

    private static Stream<SummaryColumn> all() {
        return in(Summary.class, List.of())
                .filter(column -> column.last().getType().isPrimitive());
    }

    private static Stream<SummaryColumn> in(Class<?> type, List<RecordComponent> before) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            List<RecordComponent> path =
                    Stream.concat(before.stream(), Stream.of(component)).toList();
            return component.getType().isRecord() ? in(component.getType(), path) : Stream.of(new SummaryColumn(path));
        });
    }

    private RecordComponent last() {
        return path.get(path.size() - 1);
    }

    private String name() {
        return last().getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    Cell cell(Summary of) {
        double low = named(name() + "-low").map(column -> column.number(of)).orElse(Double.NaN);
        double high = named(name() + "-high").map(column -> column.number(of)).orElse(Double.NaN);
        return new Cell(number(of), low, high, "");
    }

    private double number(Summary of) {
        try {
            Object value = of;
            for (RecordComponent component : path) {
                value = component.getAccessor().invoke(value);
            }
            return ((Number) value).doubleValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(last() + " cannot be read", e);
        }
    }
}
