package org.krylovbench.report.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.ClaimRow.Kind;
import org.krylovbench.results.PrintedNumber;
import org.krylovbench.results.RunFolder;

/**
 * A claim with what a run has to say of it.
 *
 * @param value ours, a time in seconds; NaN if there is none
 * @param reason why there is none, else empty
 */
public record Finding(ClaimRow claim, double value, String reason, Verdict verdict) {

    private static final PrintedNumber SIX_DIGITS = PrintedNumber.of("1.000");

    /** A deviation of so many times is told as a factor. */
    private static final double FACTOR = 10;

    private static final double PER_CENT = 1e-3;

    /**
     * Judges all claims that a run holds, by its files.
     *
     * @throws IOException if one of them cannot be read
     */
    public static List<Finding> of(RunFolder run) throws IOException {
        List<Finding> findings = new ArrayList<>();
        var lookup = new Lookup(run);
        for (ClaimRow claim : run.claims()) {
            boolean leftOut = !claim.variant().isEmpty() && !lookup.plans(claim.cases());
            findings.add(leftOut ? leftOut(claim) : of(claim, lookup.number(claim)));
        }
        return List.copyOf(findings);
    }

    private static Finding leftOut(ClaimRow claim) {
        return new Finding(
                claim, Double.NaN, "by the variant " + claim.variant() + " of the experiment", Verdict.LEFT_OUT);
    }

    static Finding of(ClaimRow claim, Measured measured) {
        return measured.isThere()
                ? new Finding(claim, measured.value(), "", verdict(claim, measured.value()))
                : new Finding(claim, Double.NaN, measured.reason(), Verdict.NOT_MEASURED);
    }

    private static Verdict verdict(ClaimRow claim, double value) {
        if (claim.kind() == Kind.LOST) {
            return Verdict.LOST;
        }
        PrintedNumber printed = PrintedNumber.of(claim.reported());
        double reported = printed.number();
        if (printed.prints(value)) {
            return Verdict.EQUAL;
        } else if (Math.abs(value - reported) <= claim.within() * Math.abs(reported)) {
            return Verdict.WITHIN;
        } else if (claim.kind() == Kind.HARDWARE && printed.isTime()) {
            return value < reported ? Verdict.FASTER : Verdict.SLOWER;
        }
        return claim.because().isEmpty() && claim.kind() != Kind.HARDWARE ? Verdict.DIFFERS : Verdict.EXPLAINED;
    }

    /** The number that was published, as it was printed. */
    public String reported() {
        return claim.kind() == Kind.LOST ? "lost" : claim.reported();
    }

    /** Ours, or another number of the same kind, in the unit of the published one; empty if there is none. */
    public String text(double number) {
        return Double.isNaN(number) ? "" : printed().orElse(SIX_DIGITS).like(number);
    }

    /** Ours, in the unit of the published number; empty if there is none. */
    public String ours() {
        return text(value);
    }

    /** How far ours is from the published number: a part of it or a factor; empty if there are not both. */
    public String deviation() {
        if (printed().isEmpty() || Double.isNaN(value)) {
            return "";
        }
        double reported = printed().get().number();
        double deviation = reported == 0 ? value : (value - reported) / Math.abs(reported);
        if (deviation == 0) {
            return "0";
        }
        double factor = value / reported;
        if (reported != 0 && factor > 0 && (factor >= FACTOR || factor <= 1 / FACTOR)) {
            return "× " + number(factor);
        }
        return Math.abs(deviation) < PER_CENT || reported == 0
                ? String.format(Locale.ROOT, "%+.1e", deviation)
                : String.format(Locale.ROOT, "%+.3g %%", 100 * deviation);
    }

    /** The verdict with all that belongs to it. */
    public String words() {
        return switch (verdict) {
            case FASTER, SLOWER -> verdict + " by × " + times();
            case EXPLAINED ->
                verdict + " " + (claim.because().isEmpty() ? "it depends on the machine" : claim.because());
            case NOT_MEASURED -> verdict + ": " + reason;
            case LEFT_OUT -> verdict + " " + reason;
            case LOST -> verdict + (claim.because().isEmpty() ? "" : ": " + claim.because());
            default -> verdict.toString();
        };
    }

    private String times() {
        double reported = printed().orElse(SIX_DIGITS).number();
        return number(value < reported ? reported / value : value / reported);
    }

    private static String number(double value) {
        return value >= 1e4 || value < 1e-2
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, value < 10 ? "%.2g" : "%.0f", value);
    }

    private Optional<PrintedNumber> printed() {
        return claim.kind() == Kind.LOST ? Optional.empty() : Optional.of(PrintedNumber.of(claim.reported()));
    }
}
