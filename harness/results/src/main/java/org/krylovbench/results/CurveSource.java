package org.krylovbench.results;

/** Where the times of a case's iterations come from. */
public enum CurveSource {
    /** From solves with time stamps, which take as long as those without: the interval of the ratio shows it. */
    STAMPED("stamped"),
    /** From solves with time stamps, of which that has not been shown. */
    UNPROVEN("unproven"),
    /** From solves that record nothing and are stopped after so many iterations. */
    PREFIX("prefix"),
    /** There are none. */
    NONE("none");

    private final String words;

    CurveSource(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
