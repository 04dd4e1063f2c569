package org.krylovbench.report.claim;

/** How a number of ours stands to the one that was published. */
public enum Verdict {
    /** Ours, rounded to the printed digits, is the same text. */
    EQUAL("equal", false),
    /** The relative deviation is no more than the claim allows. */
    WITHIN("equal within rounding", false),
    /** Ours is as the document says, which gives no number but an order or a size. */
    HOLDS("holds", false),
    FASTER("faster", false),
    SLOWER("slower", false),
    /** Ours is another number, and the claim knows why. */
    EXPLAINED("differs because", false),
    DIFFERS("differs", true),
    /** There is none of ours. */
    NOT_MEASURED("not measured", true),
    /** The variant of the experiment that was run leaves the case out. */
    LEFT_OUT("left out", false),
    /** Neither the document nor its code has one. */
    ALONE("nothing to compare with", false);

    private final String words;
    private final boolean failure;

    Verdict(String words, boolean failure) {
        this.words = words;
        this.failure = failure;
    }

    /** Whether something is to be mended, here or in the claim. */
    public boolean isFailure() {
        return failure;
    }

    /** For tables and filters. */
    @Override
    public String toString() {
        return words;
    }
}
