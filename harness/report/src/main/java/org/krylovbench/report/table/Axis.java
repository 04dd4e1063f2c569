package org.krylovbench.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What cases differ in, and rows and columns of a table are headed by. */
public enum Axis {
    PROBLEM,
    SOLVER,
    PRECONDITIONER,
    BACKEND;

    /** What a case is here, as a legend calls it. */
    String of(MeasuredCase of) {
        return switch (this) {
            case PROBLEM -> of.planned().problem();
            case SOLVER -> of.planned().solver();
            case PRECONDITIONER -> of.planned().preconditioner();
            case BACKEND -> of.planned().backend();
        };
    }

    /** The names of a list such as {@code solver,preconditioner}. */
    public static List<Axis> parse(String option, String list) throws InvalidTable {
        List<Axis> axes = new ArrayList<>();
        for (String wanted : list.split(",", -1)) {
            axes.add(Arrays.stream(values())
                    .filter(axis -> axis.toString().equals(wanted.strip()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidTable(
                            option + " must be some of " + join(List.of(values())) + ", but is '" + list + "'")));
        }
        return List.copyOf(axes);
    }

    static String join(List<Axis> axes) {
        return axes.stream().map(Axis::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
