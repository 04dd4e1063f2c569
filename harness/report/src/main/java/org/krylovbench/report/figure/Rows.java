package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Glob;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** The rows of a run, joined by case. */
public final class Rows {

    /** A case with all that is known of it; one that has not been run yet has no summary. */
    public record Entry(CaseRow planned, Optional<Summary> summary, List<Iteration> iterations) {

        /** Solver and preconditioner as a legend calls them. */
        public String method() {
            return planned.solver() + ", " + planned.preconditioner();
        }
    }

    private final RunFolder folder;
    private final Manifest manifest;
    private final List<Entry> all;
    private final List<Entry> entries;
    private final Grade grade;

    private Rows(RunFolder folder, Manifest manifest, List<Entry> all, List<Entry> entries, Grade grade) {
        this.folder = folder;
        this.manifest = manifest;
        this.all = List.copyOf(all);
        this.entries = List.copyOf(entries);
        this.grade = grade;
    }

    public static Rows of(RunFolder folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Map<String, Summary> summaries =
                folder.summaries().stream().collect(Collectors.toMap(Summary::caseId, Function.identity()));
        Map<String, List<Iteration>> iterations =
                folder.iterations().stream().collect(Collectors.groupingBy(Iteration::caseId));
        for (CaseRow planned : folder.cases()) {
            entries.add(new Entry(
                    planned,
                    Optional.ofNullable(summaries.get(planned.caseId())),
                    iterations.getOrDefault(planned.caseId(), List.of())));
        }
        Manifest manifest = folder.manifest();
        return new Rows(folder, manifest, entries, entries, Grade.of(folder, manifest, entries));
    }

    /**
     * The same run with some of its cases.
     *
     * @param pattern of their ids, a {@link Glob}
     * @throws IOException if there is none
     */
    Rows only(String pattern) throws IOException {
        var wanted = new Glob(pattern);
        List<Entry> some = all.stream()
                .filter(entry -> wanted.matches(entry.planned().caseId()))
                .toList();
        if (some.isEmpty() && !all.isEmpty()) {
            throw new IOException("cases: no case is called '" + pattern + "'; the first of " + all.size() + " is "
                    + all.get(0).planned().caseId());
        }
        return new Rows(folder, manifest, all, some, grade);
    }

    /** All cases of the run, by which a curve looks the same whichever are drawn. */
    List<Entry> all() {
        return all;
    }

    public RunFolder folder() {
        return folder;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** How far the times can be relied on. */
    public Grade grade() {
        return grade;
    }

    /** In the order of the plan. */
    public List<Entry> entries() {
        return entries;
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
}
