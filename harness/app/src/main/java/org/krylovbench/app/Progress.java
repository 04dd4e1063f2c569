package org.krylovbench.app;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.krylovbench.bench.RunListener;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;

/** Shows how far a run is: one line that is written over on a terminal, a line for each case elsewhere and for each that failed. */
final class Progress implements RunListener, AutoCloseable {

    private static final long REFRESH_NANOSECONDS = 100_000_000;
    private static final int WIDTH = 118;

    private static final Set<Outcome> FAILED = EnumSet.of(Outcome.CRASHED, Outcome.OUT_OF_MEMORY, Outcome.TIME_LIMIT);

    private final PrintWriter err;
    private final boolean interactive;
    private final long start = System.nanoTime();
    private int index;
    private int total;
    private String name = "";
    private long drawn;

    Progress(PrintWriter err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    @Override
    public void started(int index, int total, CaseRow row) {
        this.index = index;
        this.total = total;
        this.name = row.solver() + ", " + row.preconditioner() + " on " + row.problem();
        draw("");
    }

    @Override
    public void inspecting(CaseRow row) {
        this.name = "inspecting " + row.problem() + ", " + row.preconditioner();
        draw("");
    }

    @Override
    public void iterated(int iteration, double relativeResidual) {
        if (System.nanoTime() - drawn > REFRESH_NANOSECONDS) {
            draw(String.format(Locale.ROOT, ": k = %d, residual %.1e", iteration, relativeResidual));
        }
    }

    @Override
    public void timing() {
        draw(": timing");
    }

    @Override
    public void recorded(Summary summary) {
        if (!interactive) {
            err.println(position() + " " + name + ": recorded, " + words(summary));
        }
    }

    @Override
    public void finished(Summary summary) {
        boolean failed = FAILED.contains(summary.outcome()) || summary.message().contains("not timed");
        if (interactive && !failed) {
            return;
        }
        close();
        err.println(position() + " " + name + ": "
                + (failed ? summary.outcome() + ", " + summary.message() : words(summary)));
    }

    private static String words(Summary summary) {
        return summary.outcome() + ", k = " + summary.iterations() + ", residual "
                + Quantity.scientific(summary.relativeResidual());
    }

    private void draw(String doing) {
        if (!interactive) {
            return;
        }
        drawn = System.nanoTime();
        double elapsed = (drawn - start) * 1e-9;
        String eta = index <= 1 ? "" : ", ETA " + clock(elapsed / (index - 1) * (total - index + 1));
        String line = position() + " " + clock(elapsed) + eta + "  " + name + doing;
        err.print("\r\033[K" + line.substring(0, Math.min(line.length(), WIDTH)));
        err.flush();
    }

    private String position() {
        return "[" + index + "/" + total + "]";
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() {
        if (interactive) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
