package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.krylovbench.results.InspectionRow;

/**
 * What a run has found out about A M of a problem and a preconditioner.
 *
 * @param preconditioner its id
 * @param style which of the palette, the same in all drawings of a run
 * @param rows with numbers only
 */
record InspectedMatrix(String preconditioner, int style, List<InspectionRow> rows) {

    /**
     * Those of each problem that is drawn.
     *
     * @param problemId of them
     * @param title of the problem
     */
    record Problem(String problemId, String title, List<InspectedMatrix> matrices) {

        /** Only those that have numbers of some kind; none of a problem that has none. */
        private List<Problem> having(String quantity) {
            List<InspectedMatrix> some = matrices.stream()
                    .filter(matrix -> matrix.rows().stream()
                            .anyMatch(row -> row.quantity().startsWith(quantity)))
                    .toList();
            return some.isEmpty() ? List.of() : List.of(new Problem(problemId, title, some));
        }
    }

    /** Those of which there are such quantities, by problem. */
    static List<Problem> having(String quantity, Rows run) throws IOException {
        List<InspectionRow> all = run.folder().inspections().stream()
                .filter(row -> row.message().isEmpty())
                .toList();
        List<String> preconditioners =
                all.stream().map(InspectionRow::preconditioner).distinct().toList();
        Map<String, String> titles = new LinkedHashMap<>();
        run.entries()
                .forEach(entry ->
                        titles.put(entry.planned().problemId(), entry.planned().problem()));
        List<Problem> problems = new ArrayList<>();
        titles.forEach((problemId, title) -> {
            Map<String, List<InspectionRow>> rows = all.stream()
                    .filter(row -> row.problemId().equals(problemId))
                    .collect(Collectors.groupingBy(
                            InspectionRow::preconditioner, LinkedHashMap::new, Collectors.toList()));
            List<InspectedMatrix> matrices = new ArrayList<>();
            rows.forEach((id, some) -> matrices.add(new InspectedMatrix(id, preconditioners.indexOf(id), some)));
            problems.addAll(new Problem(problemId, title, matrices).having(quantity));
        });
        return problems;
    }

    /** {@code A}, or {@code A M, M = banded-approximate-inverse, eta = 10}. */
    String name() {
        return preconditioner.equals("identity")
                ? "A"
                : "A M, M = "
                        + preconditioner.replaceAll("_(?=[a-z][a-z-]*=)", ", ").replace("=", " = ");
    }

    List<InspectionRow> rows(String quantity) {
        return rows.stream().filter(row -> row.quantity().equals(quantity)).toList();
    }

    /** A number that stands alone. */
    OptionalDouble alone(String quantity) {
        return rows(quantity).stream().mapToDouble(InspectionRow::value).findFirst();
    }
}
