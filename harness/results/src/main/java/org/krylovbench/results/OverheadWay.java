package org.krylovbench.results;

/** How a solve is watched while it is timed: what the harness adds to a method, step by step. */
public enum OverheadWay {
    /** In a plain loop, by a monitor that does nothing but count. */
    BARE("bare", ""),
    /** T1: a shot of a case, by the rules that stop it and nothing else. */
    UNWATCHED("T1", "bare"),
    /** T2: the same with a clock read and the residual norm stored at each iteration. */
    STAMPED("T2", "T1"),
    /** The run that looks at residuals, errors and norms, whose times are never told but here. */
    RECORDED("recorded", "T1");

    private final String words;
    private final String against;

    OverheadWay(String words, String against) {
        this.words = words;
        this.against = against;
    }

    /** Of the way that its time is compared with; empty for the one that others are compared with. */
    public String against() {
        return against;
    }

    @Override
    public String toString() {
        return words;
    }
}
