package org.krylovbench.bench.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krylovbench.bench.record.Failure;
import org.krylovbench.results.Outcome;

/** What HotSpot leaves when it crashes: {@code hs_err}. */
final class CrashReport {

    private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG\\w+|EXCEPTION_\\w+|Internal Error)\\b.*");
    private static final Pattern FRAME = Pattern.compile("#\\s+([VCJjvA]\\s+.*\\S)\\s*");
    private static final String NO_MEMORY = "insufficient memory for the Java Runtime Environment";

    private CrashReport() {}

    /** Why the JVM ended; the report itself is at {@code place} afterwards. */
    static Optional<Failure> read(Path report, Path place) throws IOException {
        if (!Files.exists(report)) {
            return Optional.empty();
        }
        Files.move(report, place, StandardCopyOption.REPLACE_EXISTING);
        List<String> lines =
                Files.readString(place, StandardCharsets.ISO_8859_1).lines().toList();
        String where = "; see logs/" + place.getFileName();
        if (lines.stream().limit(20).anyMatch(line -> line.contains(NO_MEMORY))) {
            return Optional.of(new Failure(Outcome.OUT_OF_MEMORY, "the JVM got no more memory" + where));
        }
        String signal = first(lines, SIGNAL).orElse("for no known reason");
        String frame = first(lines, FRAME).map(found -> " in " + found).orElse("");
        return Optional.of(new Failure(Outcome.CRASHED, "the JVM crashed: " + signal + frame + where));
    }

    private static Optional<String> first(List<String> lines, Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).replaceAll("\\s+", " "))
                .findFirst();
    }
}
