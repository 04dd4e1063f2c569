package org.krylovbench.report.figure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Style;

/** What the methods of a run are called, no more than tells them apart; and which of them stand in one plot. */
final class Methods {

    /** More curves in a plot than these are divided by their preconditioner. */
    private static final int MOST_IN_A_PLOT = 8;

    /** More bands than these in a plot hide each other. */
    private static final int MOST_BANDS = 4;

    private static final double ROOM_OF_A_PLOT = 150;

    private final boolean preconditioners;
    private final boolean backends;
    private final List<String> names;
    private final List<String> labels;

    /**
     * Methods of one plot.
     *
     * @param heading what they have in common, if there are other plots
     */
    record Group(String heading, List<Member> members) {

        boolean banded() {
            return members.size() <= MOST_BANDS;
        }
    }

    /**
     * A method in its plot.
     *
     * @param method its full name
     * @param label what the legend calls it
     * @param style which of the palette
     */
    record Member(String method, String label, int style) {

        Chart.Key key() {
            return new Chart.Key(style, label);
        }
    }

    private Methods(Rows run) {
        this.preconditioners = several(run, entry -> entry.planned().preconditioner());
        this.backends = several(run, entry -> entry.planned().backend());
        this.names = run.all().stream().map(this::name).distinct().toList();
        this.labels = run.all().stream().map(this::label).distinct().toList();
    }

    static Methods of(Rows run) {
        return new Methods(run);
    }

    private static boolean several(Rows run, Function<Rows.Entry, String> part) {
        return run.all().stream().map(part).distinct().count() > 1;
    }

    /** The solver, with preconditioner and backend if the run has several. */
    String name(Rows.Entry entry) {
        return entry.planned().solver()
                + (preconditioners ? ", " + entry.planned().preconditioner() : "")
                + (backends ? ", " + entry.planned().backend() : "");
    }

    private String label(Rows.Entry entry) {
        return entry.planned().solver() + (backends ? ", " + entry.planned().backend() : "");
    }

    /** Those of some cases, in the order of the plan. */
    List<String> names(List<Rows.Entry> entries) {
        return entries.stream().map(this::name).distinct().toList();
    }

    /** One, or where that were too many curves one for each preconditioner. */
    List<Group> groups(List<Rows.Entry> entries) {
        if (!preconditioners || names(entries).size() <= MOST_IN_A_PLOT) {
            return List.of(new Group(
                    "",
                    names(entries).stream()
                            .map(name -> new Member(name, name, names.indexOf(name)))
                            .toList()));
        }
        return entries.stream()
                .map(entry -> entry.planned().preconditioner())
                .distinct()
                .map(preconditioner -> new Group(
                        preconditioner,
                        entries.stream()
                                .filter(entry ->
                                        entry.planned().preconditioner().equals(preconditioner))
                                .map(entry -> new Member(name(entry), label(entry), labels.indexOf(label(entry))))
                                .distinct()
                                .toList()))
                .toList();
    }

    /** The lines of a legend for all of them. */
    static List<Chart.Key> keys(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.members().stream().map(Member::key))
                .distinct()
                .toList();
    }

    /** How many plots stand side by side. */
    static int columns(int plots) {
        return plots == 4 ? 2 : Math.max(1, Math.min(plots, 3));
    }

    /** The same for plots that each have an axis of their own upwards, no more than there is room for. */
    static int columns(int plots, Style style) {
        return Math.max(1, Math.min(columns(plots), (int) (style.width() / ROOM_OF_A_PLOT)));
    }

    /** What stands small in the corner: what there is to say. */
    static String note(String... parts) {
        return String.join(
                "; ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }
}
