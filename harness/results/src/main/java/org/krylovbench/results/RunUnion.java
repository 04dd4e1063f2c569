package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several runs of one experiment as one: of each case, the result in the first run that has one that did not fail. Times of
 * different machines do not belong into one figure, so such runs are not joined unless that is asked for.
 */
public final class RunUnion {

    private static final Set<Outcome> FAILED = EnumSet.of(Outcome.CRASHED, Outcome.OUT_OF_MEMORY);
    private static final Pattern JAVA = Pattern.compile(".* (\\d+)[^ ]*");

    private final List<RunFolder> runs;
    private final List<Manifest> manifests;
    private final List<String> warnings;
    private final Map<String, RunFolder> cases = new LinkedHashMap<>();

    private RunUnion(List<RunFolder> runs, List<Manifest> manifests, List<String> warnings) throws IOException {
        this.runs = runs;
        this.manifests = manifests;
        this.warnings = warnings;
        for (CaseRow row : runs.get(0).cases()) {
            best(row.caseId()).ifPresent(run -> cases.put(row.caseId(), run));
        }
    }

    /**
     * Looks whether runs can be joined.
     *
     * @param anyway whether to join what was measured on different machines or by different builds
     * @throws IOException if they cannot; the message says why not
     */
    public static RunUnion of(List<RunFolder> runs, boolean anyway) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (RunFolder run : runs) {
            manifests.add(run.manifest());
        }
        for (int i = 1; i < runs.size(); i++) {
            if (!manifests.get(i).experimentSha256().equals(manifests.get(0).experimentSha256())) {
                throw new IOException(runs.get(i).path() + " is not of the same experiment as "
                        + runs.get(0).path() + ": compare their plan.yml");
            }
        }
        List<String> mixed = Stream.of(
                        mixed("CPUs", manifests, Manifest::cpu),
                        mixed("versions of Java", manifests, RunUnion::javaVersion),
                        mixed("builds", manifests, Manifest::buildSha256),
                        mixed("profiles", manifests, Manifest::profile))
                .flatMap(Optional::stream)
                .toList();
        if (!mixed.isEmpty() && !anyway) {
            throw new IOException("the runs are of different " + String.join(", and of different ", mixed)
                    + ": their times cannot be compared; --anyway joins them all the same");
        }
        return new RunUnion(
                runs,
                manifests,
                mixed.stream()
                        .map(what -> "Runs of different " + what
                                + " were joined: times of different cases cannot be compared.")
                        .toList());
    }

    private static Optional<String> mixed(String what, List<Manifest> manifests, Function<Manifest, String> fact) {
        Set<String> facts = manifests.stream().map(fact).collect(Collectors.toCollection(LinkedHashSet::new));
        return facts.size() == 1
                ? Optional.empty()
                : Optional.of(what + " ("
                        + facts.stream()
                                .map(text -> text.isEmpty() ? "unknown" : text)
                                .collect(Collectors.joining("; "))
                        + ")");
    }

    /** {@code Debian OpenJDK 64-Bit Server VM 17.0.15+6 → 17}. */
    private static String javaVersion(Manifest manifest) {
        Matcher matcher = JAVA.matcher(manifest.jvm());
        return matcher.matches() ? matcher.group(1) : manifest.jvm();
    }

    /** The first run that has a result of this case that did not fail, or else one that did. */
    private Optional<RunFolder> best(String caseId) throws IOException {
        Optional<RunFolder> found = Optional.empty();
        for (RunFolder run : runs) {
            if (run.has(caseId)) {
                if (!FAILED.contains(run.caseFolder(caseId).summary().outcome())) {
                    return Optional.of(run);
                }
                found = found.or(() -> Optional.of(run));
            }
        }
        return found;
    }

    /** How many cases there are. */
    public int size() {
        return cases.size();
    }

    /**
     * Writes the runs as one; they stay as they are.
     *
     * @param target a folder that is not there
     */
    public RunFolder write(Path target, Instant now) throws IOException {
        RunFolder first = runs.get(0);
        RunFolder union = RunFolder.create(target);
        for (String file : List.of("experiment.yml", "plan.yml")) {
            union.write(file, Files.readString(first.path().resolve(file)));
        }
        union.writeCases(first.cases());
        union.writeParameters(first.parameters());
        union.writeClaims(first.claims());
        for (Map.Entry<String, RunFolder> entry : cases.entrySet()) {
            String caseId = entry.getKey();
            RunFolder from = entry.getValue();
            copyAll(from.caseFolder(caseId).path(), union.caseFolder(caseId).path());
            copyLogs(from, caseId, union);
        }
        for (RunFolder run : runs) {
            copyProblems(run, union);
            union.inspectionFolder().copyFrom(run.inspectionFolder());
        }
        union.merge();
        boolean whole = cases.size() == first.cases().size();
        union.write(manifest(whole ? now.toString() : "", union.backends()));
        return union;
    }

    private Manifest manifest(String finished, Map<String, Map<String, String>> backends) {
        List<String> all = Stream.concat(
                        warnings.stream(),
                        manifests.stream().map(Manifest::warnings).flatMap(Collection::stream))
                .distinct()
                .toList();
        Manifest earliest =
                manifests.stream().min(Comparator.comparing(Manifest::started)).orElseThrow();
        return earliest.with(finished, backends, all);
    }

    private static void copyLogs(RunFolder from, String caseId, RunFolder to) throws IOException {
        Path logs = from.path().resolve("logs");
        for (String name : List.of(caseId + ".log", caseId + ".hs_err.log")) {
            if (Files.exists(logs.resolve(name))) {
                Path target = Files.createDirectories(to.path().resolve("logs"));
                Files.copy(logs.resolve(name), target.resolve(name));
            }
        }
    }

    private static void copyProblems(RunFolder from, RunFolder to) throws IOException {
        try (Stream<Path> problems = Files.list(from.path().resolve("problems"))) {
            for (Path problem : problems.filter(
                            path -> !path.getFileName().toString().startsWith("."))
                    .toList()) {
                Path target = to.path().resolve("problems").resolve(problem.getFileName());
                if (!Files.exists(target)) {
                    copyAll(problem, target);
                }
            }
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
