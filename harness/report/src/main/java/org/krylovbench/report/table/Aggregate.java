package org.krylovbench.report.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One number for several cases. A case without one counts as larger than all others. */
public enum Aggregate {
    /** Of an even number of cases the mean of the two in the middle. */
    MEDIAN,
    MIN,
    MAX;

    /** An aggregate by its name. */
    public static Aggregate parse(String name) throws InvalidTable {
        return Arrays.stream(values())
                .filter(aggregate -> aggregate.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidTable("--aggregate must be median, min or max, but is '" + name + "'"));
    }

    Cell of(List<Cell> cells) {
        List<Cell> sorted = cells.stream()
                .sorted(Comparator.comparingDouble(Cell::value)) // NaN is sorted last
                .toList();
        int middle = sorted.size() / 2;
        return switch (this) {
            case MIN -> sorted.get(0);
            case MAX -> sorted.get(sorted.size() - 1);
            case MEDIAN ->
                sorted.size() % 2 == 1 ? sorted.get(middle) : mean(sorted.get(middle - 1), sorted.get(middle));
        };
    }

    private static Cell mean(Cell a, Cell b) {
        return b.isNumber() ? Cell.number((a.value() + b.value()) / 2) : b;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
