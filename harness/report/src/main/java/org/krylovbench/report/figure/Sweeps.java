package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;

/** The numeric parameters in which cases differ that are the same in all else. */
public final class Sweeps {

    /** A case at a value of the parameter. */
    record Point(double value, Rows.Entry entry) {}

    /**
     * Cases that differ in the parameter alone, by its value; or one that has no such parameter.
     *
     * @param label of what they are, without the parameter
     * @param level whether it has none
     */
    record Line(String label, List<Point> points, boolean level) {}

    /**
     * A parameter of one problem on one backend.
     *
     * @param name of the parameter
     */
    record Sweep(String name, Part part, List<Line> lines) {}

    /** The same name in different methods is one parameter: the rank k of each decomposition. */
    private record Candidate(Part part, String name) {

        boolean has(ParameterRow row) {
            return row.part() == part
                    && name.equals(lastName(row.path()))
                    && number(row).isPresent();
        }
    }

    private final List<Rows.Entry> entries;
    private final Map<String, List<ParameterRow>> parameters;

    private Sweeps(List<Rows.Entry> entries, Map<String, List<ParameterRow>> parameters) {
        this.entries = entries;
        this.parameters = parameters;
    }

    static List<Sweep> of(Rows run) throws IOException {
        Map<String, List<ParameterRow>> parameters =
                run.folder().parameters().stream().collect(Collectors.groupingBy(ParameterRow::caseId));
        List<Rows.Entry> entries = run.entries().stream()
                .filter(entry -> parameters.containsKey(entry.planned().caseId()))
                .filter(entry ->
                        entry.summary().isPresent() && entry.summary().get().outcome() != Outcome.SKIPPED)
                .toList();
        return new Sweeps(entries, parameters).all();
    }

    /**
     * The ids of all cases of sweeps but one of each: that of the largest value among those that will do, or among all if none
     * will.
     */
    static Set<String> others(Rows run, Predicate<Rows.Entry> willDo) throws IOException {
        Set<String> others = new HashSet<>();
        for (Sweep sweep : of(run)) {
            for (Line line : sweep.lines()) {
                List<Rows.Entry> entries =
                        line.points().stream().map(Point::entry).toList();
                List<Rows.Entry> fitting = entries.stream().filter(willDo).toList();
                List<Rows.Entry> best = fitting.isEmpty() ? entries : fitting;
                Rows.Entry drawn = best.get(best.size() - 1);
                entries.stream()
                        .filter(entry -> !entry.equals(drawn))
                        .forEach(entry -> others.add(entry.planned().caseId()));
            }
        }
        return others;
    }

    private List<Sweep> all() {
        Set<Candidate> candidates = new LinkedHashSet<>();
        for (Rows.Entry entry : entries) {
            for (ParameterRow row : of(entry)) {
                if (number(row).isPresent()) {
                    candidates.add(new Candidate(row.part(), lastName(row.path())));
                }
            }
        }
        return candidates.stream()
                .flatMap(candidate -> sweeps(candidate).stream())
                .toList();
    }

    private List<ParameterRow> of(Rows.Entry entry) {
        return parameters.getOrDefault(entry.planned().caseId(), List.of());
    }

    /** One for each problem and backend that has it. */
    private List<Sweep> sweeps(Candidate candidate) {
        Map<String, List<Rows.Entry>> lines = grouped(entries, candidate, Set.of(Part.values()));
        Set<String> swept = new HashSet<>();
        lines.values().forEach(line -> swept.addAll(differing(line, candidate)));
        if (swept.isEmpty()) {
            return List.of();
        }
        List<Sweep> sweeps = new ArrayList<>();
        for (List<Rows.Entry> drawn :
                grouped(entries, candidate, Set.of(Part.PROBLEM, Part.BACKEND)).values()) {
            List<Line> all = grouped(drawn, candidate, Set.of(Part.values())).values().stream()
                    .map(line -> line(line, candidate, swept))
                    .toList();
            if (all.stream().anyMatch(line -> line.points().size() > 1)) {
                sweeps.add(new Sweep(candidate.name(), candidate.part(), all));
            }
        }
        return sweeps;
    }

    /** By all parameters of these parts but the candidate. */
    private Map<String, List<Rows.Entry>> grouped(List<Rows.Entry> cases, Candidate candidate, Set<Part> parts) {
        return cases.stream()
                .collect(Collectors.groupingBy(
                        entry -> of(entry).stream()
                                .filter(row -> parts.contains(row.part()) && !candidate.has(row))
                                .map(row -> row.part() + " " + row.path() + " " + row.value())
                                .collect(Collectors.joining("\n")),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The paths of the candidate whose values are not all the same. */
    private Set<String> differing(List<Rows.Entry> line, Candidate candidate) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Rows.Entry entry : line) {
            of(entry).stream()
                    .filter(candidate::has)
                    .forEach(row -> values.computeIfAbsent(row.path(), path -> new HashSet<>())
                            .add(row.value()));
        }
        return values.entrySet().stream()
                .filter(path -> path.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Line line(List<Rows.Entry> line, Candidate candidate, Set<String> swept) {
        List<Point> points = new ArrayList<>();
        for (Rows.Entry entry : line) {
            of(entry).stream()
                    .filter(row -> candidate.has(row) && swept.contains(row.path()))
                    .findFirst()
                    .ifPresent(row -> points.add(new Point(number(row).orElseThrow(), entry)));
        }
        if (points.isEmpty()) {
            Rows.Entry only = line.get(0);
            return new Line(only.method(), List.of(new Point(Double.NaN, only)), true);
        }
        points.sort(Comparator.comparingDouble(Point::value));
        return new Line(label(points, candidate), points, false);
    }

    /** What the labels of the cases have in common: {@code k = 100} goes, {@code GMRES(20)} is {@code GMRES(restart)}. */
    private static String label(List<Point> points, Candidate candidate) {
        List<List<String>> labels = points.stream()
                .map(point -> List.of(point.entry().method().split(", ")))
                .toList();
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < labels.get(0).size(); i++) {
            String part = labels.get(0).get(i);
            int at = i;
            if (labels.stream().allMatch(label -> label.contains(part))) {
                shared.add(part);
            } else if (!part.contains(" = ")) {
                shared.add(withName(
                        labels.stream()
                                .filter(label -> label.size() > at)
                                .map(label -> label.get(at))
                                .toList(),
                        candidate.name()));
            }
        }
        return String.join(", ", shared);
    }

    /** What all begin and end with, with a name in the place of the numbers between. */
    private static String withName(List<String> parts, String name) {
        String start = parts.stream().reduce(Sweeps::commonStart).orElseThrow();
        String end = reversed(
                parts.stream().map(Sweeps::reversed).reduce(Sweeps::commonStart).orElseThrow());
        return start.replaceFirst("[-+.0-9eE]*$", "") + name + end.replaceFirst("^[-+.0-9eE]*", "");
    }

    private static String commonStart(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one : one.substring(0, mismatch);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static OptionalDouble number(ParameterRow row) {
        try {
            double value = Double.parseDouble(row.value());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
