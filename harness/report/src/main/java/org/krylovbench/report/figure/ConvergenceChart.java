package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.results.Iteration;

/** One chart of {@link Convergence}: a quantity of some problems. */
final class ConvergenceChart {

    /** Beyond these a relative quantity says no more than "diverged" and "solved". */
    private static final double LARGEST = 1e4;

    private static final double SMALLEST = 1e-17;

    /** At both ends of the scale, in parts of its decades, so that no marker is cut. */
    private static final double ROOM = 0.03;

    private final Convergence options;
    private final Quantity quantity;
    private final List<List<Rows.Entry>> problems;
    private final List<String> preconditioners;
    private final Rows run;
    private final List<String> styles;
    private final List<Course> courses;
    private final Axis up;

    /**
     * Made of some cases of a run.
     *
     * @param problems the cases of each that have a history
     * @param preconditioners which have a plot of their own; none if the curves are of all of them
     */
    ConvergenceChart(
            Convergence options,
            Quantity quantity,
            List<List<Rows.Entry>> problems,
            List<String> preconditioners,
            Rows run) {
        this.options = options;
        this.quantity = quantity;
        this.problems = problems;
        this.preconditioners = preconditioners;
        this.run = run;
        this.styles = run.all().stream().map(this::name).distinct().toList();
        boolean timed =
                entries().stream().anyMatch(entry -> entry.iterations().stream().anyMatch(row -> row.seconds() > 0));
        this.courses = options.courses(timed);
        this.up = new Axis(quantity.formula(), Axis.Scale.LOGARITHMIC, range());
    }

    private List<Rows.Entry> entries() {
        return problems.stream()
                .flatMap(List::stream)
                .filter(entry -> preconditioners.isEmpty()
                        || preconditioners.contains(entry.planned().preconditioner()))
                .toList();
    }

    private DoubleStream values() {
        return entries().stream()
                .flatMapToDouble(entry -> entry.iterations().stream().mapToDouble(row -> quantity.of(entry, row)));
    }

    /** What a curve is called: the solver, with the preconditioner if that has no plot of its own and there are several. */
    private String name(Rows.Entry entry) {
        boolean several = run.all().stream()
                        .map(other -> other.planned().preconditioner())
                        .distinct()
                        .count()
                > 1;
        return preconditioners.isEmpty() && several
                ? entry.method()
                : entry.planned().solver();
    }

    private Range range() {
        double[] values = values().filter(value -> value > 0 && value < Double.POSITIVE_INFINITY)
                .filter(value -> !quantity.isRelative() || (value > SMALLEST && value < LARGEST))
                .toArray();
        double low = Arrays.stream(values).min().orElse(0.1);
        double high = Arrays.stream(values).max().orElse(1);
        double room = Math.pow(10, Math.max(0.12, ROOM * Math.log10(high / low)));
        return new Range(low / room, high * room);
    }

    String title() {
        Rows.Entry first = problems.get(0).get(0);
        String what = problems.size() == 1
                ? " of " + first.planned().problem() + " on " + first.planned().backend()
                : " of " + problems.size() + " problems";
        return quantity.title() + what + ", against "
                + courses.stream().map(Course::words).collect(Collectors.joining(" and against "));
    }

    Chart chart() {
        List<Facet> facets = new ArrayList<>();
        if (preconditioners.isEmpty()) {
            for (List<Rows.Entry> problem : problems) {
                courses.forEach(course ->
                        facets.add(facet(course == courses.get(0) ? heading(problem) : "", problem, problem, course)));
            }
        } else {
            for (Course course : courses) {
                for (String preconditioner : preconditioners) {
                    List<Rows.Entry> drawn = entries().stream()
                            .filter(entry -> entry.planned().preconditioner().equals(preconditioner))
                            .toList();
                    boolean first = course == courses.get(0) || preconditioners.size() == 1;
                    facets.add(facet(first && headed() ? preconditioner : "", drawn, entries(), course));
                }
            }
        }
        return new Chart(facets, columns(), keys(), options.legend(), note());
    }

    /** One preconditioner that stands alone needs no name. */
    private boolean headed() {
        return preconditioners.size() > 1
                || run.entries().stream()
                                .map(entry -> entry.planned().preconditioner())
                                .distinct()
                                .count()
                        > 1;
    }

    private String heading(List<Rows.Entry> problem) {
        if (options.facets() != Convergence.Facets.PROBLEMS) {
            return "";
        }
        boolean several = run.entries().stream()
                        .map(entry -> entry.planned().backend())
                        .distinct()
                        .count()
                > 1;
        Rows.Entry first = problem.get(0);
        return first.planned().problem() + (several ? " on " + first.planned().backend() : "");
    }

    private int columns() {
        if (preconditioners.size() > 1) {
            return preconditioners.size();
        }
        if (courses.size() > 1) { // side by side
            return options.legend() == Legend.DIRECT ? 1 : courses.size();
        }
        return Convergence.inARow(problems.size());
    }

    private List<Chart.Key> keys() {
        return entries().stream()
                .map(this::name)
                .distinct()
                .map(name -> new Chart.Key(styles.indexOf(name), name))
                .toList();
    }

    /** @param alike the cases that share its scale */
    private Facet facet(String heading, List<Rows.Entry> drawn, List<Rows.Entry> alike, Course course) {
        double last = alike.stream()
                .flatMapToDouble(entry -> entry.iterations().stream().mapToDouble(row -> course.of(entry, row)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        boolean milliseconds = course.isTime() && last < 1;
        double unit = milliseconds ? 1e3 : 1;
        List<Graph> graphs =
                drawn.stream().map(entry -> graph(entry, course, unit)).toList();
        var across = new Axis(
                course.label(milliseconds),
                course.isTime() ? Axis.Scale.LINEAR : Axis.Scale.WHOLE,
                new Range(0, last > 0 ? 1.02 * unit * last : 1));
        boolean empty = graphs.stream().allMatch(graph -> graph.x().length == 0);
        return new Facet(heading, across, up, graphs, List.of(), empty ? remark(course) : "");
    }

    private String remark(Course course) {
        boolean known = values().anyMatch(value -> value >= 0);
        return known
                ? "no case has a " + course.words() + " to be drawn against"
                : "the " + quantity.title().toLowerCase(Locale.ROOT) + " is not known in any case";
    }

    private Graph graph(Rows.Entry entry, Course course, double unit) {
        double[] x = drawn(entry, course)
                .mapToDouble(row -> unit * course.of(entry, row))
                .toArray();
        double[] y = drawn(entry, course).mapToDouble(row -> height(entry, row)).toArray();
        int style = styles.indexOf(name(entry));
        return new Graph(style, name(entry), x, y, Graph.Look.CURVE, band(entry, course, unit));
    }

    /** What was sampled and, if need be, timed. */
    private Stream<Iteration> drawn(Rows.Entry entry, Course course) {
        return entry.iterations().stream()
                .filter(row -> quantity.of(entry, row) >= 0 && !Double.isNaN(course.of(entry, row)));
    }

    private double height(Rows.Entry entry, Iteration row) {
        double value = quantity.of(entry, row);
        return quantity.isRelative() ? Math.min(value, 10 * LARGEST) : value;
    }

    /** From the fastest to the slowest run at each iteration. */
    private Optional<Graph.Band> band(Rows.Entry entry, Course course, double unit) {
        List<Iteration> rows = drawn(entry, course)
                .filter(row -> row.secondsHigh() > row.secondsLow())
                .toList();
        if (!course.isTime() || !options.bands() || rows.size() < 2) {
            return Optional.empty();
        }
        double setup = course.setup(entry);
        List<Iteration> back = new ArrayList<>(rows);
        Collections.reverse(back);
        double[] x = DoubleStream.concat(
                        rows.stream().mapToDouble(row -> unit * (row.secondsLow() + setup)),
                        back.stream().mapToDouble(row -> unit * (row.secondsHigh() + setup)))
                .toArray();
        double[] y = Stream.concat(rows.stream(), back.stream())
                .mapToDouble(row -> height(entry, row))
                .toArray();
        return Optional.of(new Graph.Band(x, y));
    }

    /** What a reader must know: the grade of the numbers, and which curves are missing or leave the plot. */
    private String note() {
        List<String> notes = new ArrayList<>();
        boolean zeros = values().anyMatch(value -> value == 0);
        if (zeros) {
            notes.add("\u2193 is 0");
        }
        List<Rows.Entry> missing = run.entries().stream()
                .filter(entry -> entry.planned().skipped().isEmpty())
                .filter(entry -> entry.iterations().isEmpty())
                .filter(entry -> problems.stream()
                        .anyMatch(problem -> problem.get(0)
                                .planned()
                                .problemId()
                                .equals(entry.planned().problemId())))
                .toList();
        if (!missing.isEmpty()) {
            notes.add("without a history: " + Convergence.fates(missing));
        }
        String grade = run.grade().corner();
        if (!grade.isEmpty()) {
            notes.add(grade);
        }
        return String.join("; ", notes);
    }
}
