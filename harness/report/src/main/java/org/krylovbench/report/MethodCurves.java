package org.krylovbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table that the methods of one problem have left, a list for each case that has some.
 *
 * @param name of the problem, and of the backend where there are several
 * @param title what a sentence on the figure ends with
 * @param labels of the cases
 * @param rows of each
 */
record MethodCurves<T>(String name, String title, Distinction labels, List<List<T>> rows) {

    /**
     * One for each problem and backend that has any.
     *
     * @param table rows by case
     */
    static <T> List<MethodCurves<T>> of(Rows run, Map<String, List<T>> table) {
        List<MethodCurves<T>> all = new ArrayList<>();
        run.histories().forEach((name, entries) -> {
            List<Rows.Entry> drawn = entries.stream()
                    .filter(entry -> table.containsKey(entry.planned().caseId()))
                    .toList();
            if (!drawn.isEmpty()) {
                all.add(of(name, drawn, table));
            }
        });
        return all;
    }

    private static <T> MethodCurves<T> of(String name, List<Rows.Entry> drawn, Map<String, List<T>> table) {
        Distinction labels =
                Distinction.of(drawn.stream().map(Rows.Entry::method).toList());
        Rows.Entry first = drawn.get(0);
        String title = (labels.shared().isEmpty() ? "" : labels.shared() + ": ")
                + first.planned().problem() + " on " + first.planned().backend();
        List<List<T>> rows = drawn.stream()
                .map(entry -> table.getOrDefault(entry.planned().caseId(), List.of()))
                .toList();
        return new MethodCurves<>(name, title, labels, rows);
    }
}
