package org.krylovbench.report;

import java.util.List;
import java.util.function.Function;

/** What the methods of a run are called: no more than tells them apart. */
final class Methods {

    private final boolean preconditioners;
    private final boolean backends;
    private final List<String> names;

    private Methods(Rows run) {
        this.preconditioners = several(run, entry -> entry.planned().preconditioner());
        this.backends = several(run, entry -> entry.planned().backend());
        this.names = run.all().stream().map(this::name).distinct().toList();
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

    /** Which of the palette, the same in all figures of the run. */
    int style(String name) {
        return names.indexOf(name);
    }

    /** Those of some cases, in the order of the plan. */
    List<String> names(List<Rows.Entry> entries) {
        return entries.stream().map(this::name).distinct().toList();
    }
}
