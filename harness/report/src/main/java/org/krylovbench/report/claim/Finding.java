package org.krylovbench.report.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.PrintedNumber;
import org.krylovbench.results.RunFolder;

/**
 * A claim with what a run has to say of it.
 *
 * @param value ours, a time in seconds; NaN if there is none
 * @param reason why there is none, else empty
 * @param code what the document's own code has here, a time in seconds; NaN if nothing
 */
public record Finding(ClaimRow claim, double value, String reason, double code, Verdict verdict) {

    /** A deviation of so many times is told as a factor. */
    private static final double FACTOR = 10;

    private static final double PER_CENT = 1e-3;

    /**
     * Judges all claims that a run holds, by its files alone.
     *
     * @throws IOException if one of them cannot be read
     */
    public static List<Finding> of(RunFolder run) throws IOException {
        return of(run, Map.of());
    }

    /**
     * Judges all claims that a run holds, by its files and, where the document has no number, by those of its code.
     *
     * @param code what the document's own code has, times in seconds, by the names that claims give
     * @throws IOException if a file cannot be read
     */
    public static List<Finding> of(RunFolder run, Map<String, Double> code) throws IOException {
        List<Finding> findings = new ArrayList<>();
        var lookup = new Lookup(run);
        for (ClaimRow claim : run.claims()) {
            boolean leftOut = !claim.variant().isEmpty() && !lookup.plans(claim.cases());
            double number = code.getOrDefault(claim.document(), Double.NaN);
            findings.add(leftOut ? leftOut(claim) : of(claim, lookup.number(claim), number));
        }
        return List.copyOf(findings);
    }

    private static Finding leftOut(ClaimRow claim) {
        String reason = "by the variant " + claim.variant() + " of the experiment";
        return new Finding(claim, Double.NaN, reason, Double.NaN, Verdict.LEFT_OUT);
    }

    private static Finding of(ClaimRow claim, Measured measured, double code) {
        return measured.isThere()
                ? new Finding(claim, measured.value(), "", code, Judge.verdict(claim, measured.value(), code))
                : new Finding(claim, Double.NaN, measured.reason(), code, Verdict.NOT_MEASURED);
    }

    /** Ours, in the unit of the published number; empty if there is none. */
    public String ours() {
        return text(value);
    }

    /** What the document's own code has here and, of a time, how ours stands to it; empty if it has nothing. */
    public String documents() {
        boolean raced = claim.isTime() && !Double.isNaN(value) && !Double.isNaN(code);
        return text(code) + (raced ? " (ours is " + Judge.race(value, code) + " by " + times(code) + ")" : "");
    }

    private String text(double number) {
        return Double.isNaN(number) ? "" : Judge.digits(claim).like(number);
    }

    /** How far ours is from the published number: a part of it or a factor; empty if there are not both. */
    public String deviation() {
        if (!claim.said().isNumber() || Double.isNaN(value)) {
            return "";
        }
        double reported = reported();
        double deviation = reported == 0 ? value : (value - reported) / Math.abs(reported);
        if (deviation == 0) {
            return "0";
        }
        double factor = value / reported;
        if (reported != 0 && factor > 0 && (factor >= FACTOR || factor <= 1 / FACTOR)) {
            return "× " + factor(factor);
        }
        return Math.abs(deviation) < PER_CENT || reported == 0
                ? String.format(Locale.ROOT, "%+.1e", deviation)
                : String.format(Locale.ROOT, "%+.3g %%", 100 * deviation);
    }

    /** The verdict with all that belongs to it. */
    public String words() {
        String because = claim.because();
        boolean byCode = claim.said().number().isEmpty();
        return switch (verdict) {
            case EQUAL -> verdict + (byCode ? " to the document's code" : "");
            case FASTER -> verdict + " by " + than(byCode);
            case SLOWER -> verdict + " by " + than(byCode) + (because.isEmpty() ? "" : ": " + because);
            case EXPLAINED -> verdict + " " + (because.isEmpty() ? "it depends on the machine" : because);
            case NOT_MEASURED -> verdict + ": " + reason;
            case LEFT_OUT -> verdict + " " + reason;
            case ALONE -> verdict + (because.isEmpty() ? "" : ": " + because);
            default -> verdict.toString();
        };
    }

    private String than(boolean byCode) {
        return byCode ? times(code) + " than the document's code" : times(reported());
    }

    private double reported() {
        return claim.said().number().map(PrintedNumber::number).orElse(Double.NaN);
    }

    private String times(double other) {
        return "× " + factor(value < other ? other / value : value / other);
    }

    private static String factor(double value) {
        return value >= 1e4 || value < 1e-2
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, value < 10 ? "%.2g" : "%.0f", value);
    }
}
