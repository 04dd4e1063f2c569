package org.krylovbench.report.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.OverheadFolder;
import org.krylovbench.results.RunFolder;

/**
 * How far the times of a run can be relied on, and what stands against them. It is the least of six, each that of the case
 * that does worst in it:
 *
 * <pre>
 *                                              A              B              C           D
 * processes that timed a case                  10             5              2           one
 * of these, steady before they were timed      all            four in five   fewer
 * load, less threads of the backend            up to 0.5      processors     more
 * range of half of the processes / median      up to 5 %      up to 10 %     more
 * curve over time                              stamps shown to cost          unproven,
 *                                              nothing, or prefixes          or none
 * noise floor of the machine                   up to 2 %      up to 5 %      more
 * </pre>
 *
 * <p>Load is the average over a minute, before or after a process, whichever was larger, in the median over the processes of
 * a case; with the threads of the backend it is to stay within the processors for a B, and unknown it is a B. The noise floor
 * is that of the latest {@code krylov overhead}, not a quick one, on the same machine by the same build; without one it counts for nothing, and
 * that is told.
 *
 * @param level nothing where nothing was timed
 * @param reasons why it is no better, the worst first
 * @param tested whether a noise floor is known
 */
public record Grade(Optional<Level> level, List<Reason> reasons, boolean tested) {

    private static final int IN_CORNER = 2;

    /** From what can be published to what shows an order of magnitude. */
    enum Level {
        A,
        B,
        C,
        D
    }

    /** What stands against a better grade than some level. */
    record Reason(Level level, String words) {}

    /** Of a run, from its files and what is beside them. */
    static Grade of(RunFolder run, Manifest manifest, List<Rows.Entry> entries) throws IOException {
        Optional<Path> results = Optional.ofNullable(
                        run.path().toAbsolutePath().normalize().getParent())
                .flatMap(experiment -> Optional.ofNullable(experiment.getParent()));
        Optional<OverheadFolder> test =
                results.isPresent() ? OverheadFolder.latest(results.get(), manifest) : Optional.empty();
        Optional<Double> floor = test.isPresent()
                ? test.get().noise().map(noise -> noise.halfWidth()).filter(width -> !width.isNaN())
                : Optional.empty();
        return of(GradedCase.of(entries, run.forks(), manifest.processors()), manifest, floor);
    }

    /**
     * Of what was timed.
     *
     * @param floor half the width of the interval of a ratio of a case to itself
     */
    static Grade of(List<GradedCase> cases, Manifest manifest, Optional<Double> floor) {
        if (cases.isEmpty()) {
            return new Grade(Optional.empty(), List.of(), floor.isPresent());
        }
        List<Reason> reasons = Stream.of(
                        worst(cases, timed -> timed.processes(manifest.profile())),
                        worst(cases, GradedCase::quiet),
                        worst(cases, GradedCase::spread),
                        worst(cases, GradedCase::steadiness),
                        worst(cases, GradedCase::curve),
                        floor.flatMap(Grade::noise))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Reason::level).reversed())
                .toList();
        Level level = reasons.isEmpty() ? Level.A : reasons.get(0).level();
        return new Grade(Optional.of(level), reasons, floor.isPresent());
    }

    /** The reason that weighs most, and for how many cases there is one as heavy if not for all. */
    private static Optional<Reason> worst(List<GradedCase> cases, Function<GradedCase, Optional<Reason>> criterion) {
        List<Reason> all =
                cases.stream().map(criterion).flatMap(Optional::stream).toList();
        return all.stream().max(Comparator.comparing(Reason::level)).map(reason -> {
            long alike = all.stream()
                    .filter(other -> other.level() == reason.level())
                    .count();
            return alike == cases.size()
                    ? reason
                    : new Reason(reason.level(), reason.words() + " (" + alike + " of " + cases.size() + " cases)");
        });
    }

    private static Optional<Reason> noise(double floor) {
        String words = GradedCase.format("noise floor of the machine \u00b1%.1f %%", 100 * floor);
        return floor <= 0.02 ? Optional.empty() : Optional.of(new Reason(floor <= 0.05 ? Level.B : Level.C, words));
    }

    /** For the corner of a figure: what weighs most, as far as there is room; nothing where nothing was timed. */
    String corner() {
        return level.map(known -> {
                    List<String> told = reasons.stream()
                            .filter(reason -> reason.level() == known)
                            .map(Reason::words)
                            .toList();
                    String more = told.size() > IN_CORNER ? "; \u2026" : "";
                    return "times: grade " + known
                            + (told.isEmpty()
                                    ? ""
                                    : " ("
                                            + String.join("; ", told.subList(0, Math.min(IN_CORNER, told.size())))
                                            + more + ")");
                })
                .orElse("");
    }

    /** For the head of a page: all of it. */
    public String sentence() {
        String told = reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
        return level.map(known -> "Times are of grade " + known + (told.isEmpty() ? "" : ": " + told)
                        + (tested ? "." : "; this machine and build have no noise floor yet (krylov overhead)."))
                .orElse("");
    }

    /** Of a run of kernels, which has rounds in one process and no forks: the profile, if it is a short one. */
    public static String ofKernels(Manifest manifest) {
        return manifest.profile().equals("standard") ? "" : "profile: " + manifest.profile();
    }
}
