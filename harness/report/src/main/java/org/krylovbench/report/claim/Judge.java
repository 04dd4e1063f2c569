package org.krylovbench.report.claim;

import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.ClaimRow.Kind;
import org.krylovbench.results.PrintedNumber;
import org.krylovbench.results.Reported;
import org.krylovbench.results.Reported.Relation;

/** How a number of ours stands to what a document says, or where it says nothing, to what its code has. */
final class Judge {

    /** As many digits as are shown where none are printed. */
    private static final PrintedNumber SIX_DIGITS = PrintedNumber.of("1.000");

    /** Relative deviation that six digits hardly show. */
    private static final double SAME = 1e-6;

    private static final PrintedNumber TIME = PrintedNumber.of("1.00 s");

    private Judge() {}

    /**
     * Judges one number.
     *
     * @param code what the document's own code has, NaN for nothing
     */
    static Verdict verdict(ClaimRow claim, double value, double code) {
        Reported said = claim.said();
        if (said.number().isEmpty()) {
            return Double.isNaN(code) ? Verdict.ALONE : byCode(claim, value, code);
        }
        PrintedNumber printed = said.number().get();
        if (said.relation() != Relation.IS) {
            return said.holds(value, claim.within()) ? Verdict.HOLDS : otherwise(claim);
        } else if (printed.prints(value)) {
            return Verdict.EQUAL;
        } else if (said.holds(value, claim.within())) {
            return Verdict.WITHIN;
        } else if (claim.kind() == Kind.HARDWARE) {
            return printed.isTime() ? race(value, printed.number()) : Verdict.EXPLAINED;
        }
        return otherwise(claim);
    }

    private static Verdict byCode(ClaimRow claim, double value, double code) {
        if (claim.isTime()) {
            return race(value, code);
        }
        return Math.abs(value - code) <= SAME * Math.abs(code) ? Verdict.EQUAL : otherwise(claim);
    }

    /** Of two times. */
    static Verdict race(double ours, double other) {
        return ours < other ? Verdict.FASTER : Verdict.SLOWER;
    }

    private static Verdict otherwise(ClaimRow claim) {
        return claim.because().isEmpty() ? Verdict.DIFFERS : Verdict.EXPLAINED;
    }

    /** How numbers are printed that stand beside what is reported. */
    static PrintedNumber digits(ClaimRow claim) {
        return claim.said().number().orElse(claim.isTime() ? TIME : SIX_DIGITS);
    }
}
