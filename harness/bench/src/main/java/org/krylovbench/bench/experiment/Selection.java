package org.krylovbench.bench.experiment;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;

/**
 * Which cases of an experiment a command is to run.
 *
 * @param only globs over case ids, none for all
 * @param except globs over case ids that are left out
 * @param retry cases that have ended so, or whose timing has, are run again
 * @param anew whether a new run is begun even where one could be taken up
 */
public record Selection(List<String> only, List<String> except, Set<Outcome> retry, boolean anew) {

    /** All that is missing. */
    public static final Selection ALL = new Selection(List.of(), List.of(), Set.of(), false);

    private static final Set<Outcome> FAILED = EnumSet.of(Outcome.CRASHED, Outcome.OUT_OF_MEMORY);
    private static final Set<Outcome> TIMEOUT = EnumSet.of(Outcome.TIME_LIMIT);

    /**
     * Reads what the command line says.
     *
     * @param classes of outcome: {@code failed} and {@code timeout}, or as the tables call them, with hyphens
     * @throws InvalidExperiment if one is none
     */
    public static Selection of(List<String> only, List<String> except, List<String> classes, boolean anew)
            throws InvalidExperiment {
        Set<Outcome> retry = EnumSet.noneOf(Outcome.class);
        for (String name : classes) {
            retry.addAll(outcomes(name));
        }
        return new Selection(only, except, retry, anew);
    }

    private static Set<Outcome> outcomes(String name) throws InvalidExperiment {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals("failed")) {
            return FAILED;
        } else if (wanted.equals("timeout")) {
            return TIMEOUT;
        }
        for (Outcome outcome : Outcome.values()) {
            if (hyphenated(outcome).equals(wanted) && outcome != Outcome.SKIPPED) {
                return EnumSet.of(outcome);
            }
        }
        List<String> known = Stream.concat(
                        Stream.of("failed", "timeout"),
                        Arrays.stream(Outcome.values())
                                .filter(outcome -> outcome != Outcome.SKIPPED)
                                .map(Selection::hyphenated))
                .toList();
        throw new InvalidExperiment(
                List.of("--retry: unknown class of outcome '" + wanted + "'" + Names.suggest(wanted, known)));
    }

    private static String hyphenated(Outcome outcome) {
        return outcome.toString().replace(' ', '-');
    }

    /**
     * The cases of a plan that are to be run, skipped ones left out.
     *
     * @throws InvalidExperiment if a glob matches none, or none is left
     */
    public Set<String> cases(Plan plan) throws InvalidExperiment {
        List<String> ids = plan.cases().stream()
                .filter(Plan.Planned::runs)
                .map(planned -> planned.row().caseId())
                .toList();
        List<String> mistakes = new ArrayList<>();
        Set<String> included = only.isEmpty() ? Set.copyOf(ids) : matching("--only", only, ids, mistakes);
        Set<String> excluded = matching("--except", except, ids, mistakes);
        Set<String> chosen =
                included.stream().filter(id -> !excluded.contains(id)).collect(Collectors.toSet());
        if (mistakes.isEmpty() && chosen.isEmpty() && !ids.isEmpty()) {
            mistakes.add("--except leaves no case of " + plan.experiment().name() + " to run");
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidExperiment(mistakes);
        }
        return chosen;
    }

    private static Set<String> matching(String option, List<String> globs, List<String> ids, List<String> mistakes) {
        return globs.stream()
                .flatMap(glob -> {
                    List<String> matching = matching(option, glob, ids, mistakes);
                    if (matching.isEmpty() && mistakes.isEmpty()) {
                        mistakes.add(option + " '" + glob + "' matches no case that is run, such as "
                                + ids.stream().findFirst().orElse("none")
                                + " (krylov plan lists them; '*' stands for anything)");
                    }
                    return matching.stream();
                })
                .collect(Collectors.toSet());
    }

    private static List<String> matching(String option, String glob, List<String> ids, List<String> mistakes) {
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return ids.stream().filter(id -> matcher.matches(Path.of(id))).toList();
        } catch (PatternSyntaxException e) {
            mistakes.add(option + " '" + glob + "' is no glob: " + e.getDescription());
            return List.of();
        }
    }

    /** Whether a case that has ended is to be run again. */
    public boolean again(Summary summary, List<ForkRow> forks) {
        return retry.contains(summary.outcome()) || forks.stream().anyMatch(this::again);
    }

    /** Whether a fork that has ended is to be run again. */
    public boolean again(ForkRow fork) {
        return retry.stream()
                .anyMatch(outcome -> outcome.toString().equals(fork.ending().toString()));
    }
}
