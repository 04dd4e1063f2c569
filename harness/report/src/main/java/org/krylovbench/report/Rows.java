package org.krylovbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** The rows of a run, joined by case. */
final class Rows {

    /** A case with all that is known of it; one that has not been run yet has no summary. */
    record Entry(CaseRow planned, Optional<Summary> summary, List<Iteration> iterations) {

        /** Solver and preconditioner as a legend calls them. */
        String method() {
            return planned.solver() + ", " + planned.preconditioner();
        }
    }

    private final RunFolder folder;
    private final Manifest manifest;
    private final List<Entry> entries = new ArrayList<>();
    private Grade grade = new Grade(Optional.empty(), List.of(), false);

    private Rows(RunFolder folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    static Rows of(RunFolder folder) throws IOException {
        var rows = new Rows(folder, folder.manifest());
        Map<String, Summary> summaries =
                folder.summaries().stream().collect(Collectors.toMap(Summary::caseId, Function.identity()));
        Map<String, List<Iteration>> iterations =
                folder.iterations().stream().collect(Collectors.groupingBy(Iteration::caseId));
        for (CaseRow planned : folder.cases()) {
            rows.entries.add(new Entry(
                    planned,
                    Optional.ofNullable(summaries.get(planned.caseId())),
                    iterations.getOrDefault(planned.caseId(), List.of())));
        }
        rows.grade = Grade.of(folder, rows.manifest, rows.entries);
        return rows;
    }

    RunFolder folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    /** How far the times can be relied on. */
    Grade grade() {
        return grade;
    }

    /** In the order of the plan. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The cases that have a history, by problem and backend. */
    Map<String, List<Entry>> histories() {
        boolean oneBackend = entries.stream()
                        .map(entry -> entry.planned().backend())
                        .distinct()
                        .count()
                <= 1;
        return entries.stream()
                .filter(entry -> !entry.iterations().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId()
                                + (oneBackend ? "" : "-" + entry.planned().backend()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The solvers of the whole run, so that one looks the same in all its figures. */
    List<String> solvers() {
        return entries.stream()
                .map(entry -> entry.planned().solver())
                .distinct()
                .toList();
    }
}
