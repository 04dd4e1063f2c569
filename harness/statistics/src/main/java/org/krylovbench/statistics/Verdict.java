package org.krylovbench.statistics;

/** What a comparison of times comes to. */
public enum Verdict {
    FASTER("faster"),
    SLOWER("slower"),
    /** There were forks enough to find a change, and they show none. */
    NO_EVIDENCE("no evidence of a change"),
    /** Whatever the times had been, they could not have shown a change. */
    NOT_ENOUGH_FORKS("not enough forks to tell");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
