package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krylovbench.report.drawing.Distinction;

/**
 * The rows of a table that the methods of one problem have left, a list for each case that has some.
 *
 * @param name of the problem, and of the backend where there are several
 * @param title what a sentence on the figure ends with
 * @param labels of the cases
 * @param rows of each
 */
record MethodCurves<T>(String name, String title, Distinction labels, List<List<T>> rows) {

    /** With more curves than there are colours nobody finds one. */
    private static final int MOST = 7;

    /**
     * One for each problem and backend that has any. Where there are too many cases, of those that differ in nothing but a
     * parameter that is swept only one is drawn, that of the largest value with no more rows than are wanted.
     *
     * @param table rows by case
     * @param most rows that are wanted of one
     */
    static <T> List<MethodCurves<T>> of(Rows run, Map<String, List<T>> table, int most) throws IOException {
        Set<String> others = Sweeps.others(
                run,
                entry -> table.getOrDefault(entry.planned().caseId(), List.of()).size() <= most);
        List<MethodCurves<T>> all = new ArrayList<>();
        run.histories().forEach((name, entries) -> {
            List<Rows.Entry> there = entries.stream()
                    .filter(entry -> table.containsKey(entry.planned().caseId()))
                    .toList();
            List<Rows.Entry> chosen = there.stream()
                    .filter(entry -> !others.contains(entry.planned().caseId()))
                    .toList();
            if (there.size() > MOST) {
                all.add(of(name, chosen, "; of each sweep one value", table));
            } else if (!there.isEmpty()) {
                all.add(of(name, there, "", table));
            }
        });
        return all;
    }

    private static <T> MethodCurves<T> of(
            String name, List<Rows.Entry> drawn, String which, Map<String, List<T>> table) {
        Distinction labels =
                Distinction.of(drawn.stream().map(Rows.Entry::method).toList());
        Rows.Entry first = drawn.get(0);
        String title = (labels.shared().isEmpty() ? "" : labels.shared() + ": ")
                + first.planned().problem() + " on " + first.planned().backend() + which;
        List<List<T>> rows = drawn.stream()
                .map(entry -> table.getOrDefault(entry.planned().caseId(), List.of()))
                .toList();
        return new MethodCurves<>(name, title, labels, rows);
    }
}
