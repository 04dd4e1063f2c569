package org.krylovbench.bench.timing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.results.Timing;

/**
 * When a timed solve went the way of the recorded one, so that the time of its iteration k belongs to the error at k: their
 * residuals, as the method saw them, agree at each k. Where a backend does the same arithmetic each time, that is to the bit;
 * elsewhere, as on several threads, sums are taken in another order.
 *
 * @param part by which residuals may differ, 0 for not a bit
 * @param rounding relative to b: residuals as small as this are not compared, unless bit by bit
 */
public record Agreement(double part, double rounding) {

    static final Agreement BITWISE = new Agreement(0, 0);

    /** What a solve told of an iteration. */
    private record Told(int iteration, double residual, String where) {}

    /** What can be asked of a backend. */
    public static Agreement of(BackendProvider backend) {
        if (backend.reproducible()) {
            return BITWISE;
        }
        return backend.precision() == Precision.DOUBLE ? new Agreement(1e-6, 1e-13) : new Agreement(1e-3, 1e-5);
    }

    /**
     * Where the first timed solve that went another way does so, in words. Prefixes are not asked but for whole ones: where a
     * cycle is cut short, GMRES tells the true residual, and in the midst of one its estimate.
     *
     * @param recorded relative residuals by iteration, as the method saw them
     */
    Optional<String> disagreement(double[] recorded, TimedSamples samples) {
        Stream<Told> stamps = samples.stamps().stream()
                .flatMap(List::stream)
                .map(stamp -> new Told(stamp.iteration(), stamp.recurrentRelativeResidual(), "a stamped solve"));
        Stream<Told> ends = samples.timings().stream()
                .filter(timing -> !Double.isNaN(timing.recurrentRelativeResidual()))
                .filter(timing -> timing.kind() != Timing.Kind.PREFIX || timing.iterations() >= recorded.length - 1)
                .map(timing -> new Told(
                        timing.iterations(), timing.recurrentRelativeResidual(), "a solve (" + timing.kind() + ")"));
        return Stream.concat(stamps, ends)
                .filter(told ->
                        told.iteration() >= recorded.length || !agree(recorded[told.iteration()], told.residual()))
                .findFirst()
                .map(told -> words(told, recorded));
    }

    private boolean agree(double recorded, double timed) {
        return Double.compare(recorded, timed) == 0 // NaN too
                || Math.abs(timed - recorded) <= part * recorded + rounding;
    }

    private static String words(Told told, double[] recorded) {
        int k = told.iteration();
        return k >= recorded.length
                ? String.format(
                        Locale.ROOT, "not joined: %s went on after iteration %d", told.where(), recorded.length - 1)
                : String.format(
                        Locale.ROOT,
                        "not joined: at iteration %d the relative residual of %s is %s, that of the recorded one %s",
                        k,
                        told.where(),
                        told.residual(),
                        recorded[k]);
    }
}
