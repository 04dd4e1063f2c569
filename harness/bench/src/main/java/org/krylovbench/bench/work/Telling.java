package org.krylovbench.bench.work;

import java.util.Optional;
import org.krylovbench.bench.record.Failure;
import org.krylovbench.results.Outcome;

/** What a worker tells its parent, a line each. Libraries may write to the same stream, so the lines are marked. */
sealed interface Telling {

    /** It can be given jobs. */
    record Ready() implements Telling {}

    /** Its recorded run has come so far. */
    record Iterated(int iteration, double relativeResidual) implements Telling {}

    /**
     * Its job has ended, with or without success.
     *
     * @param lasts whether it can do more
     */
    record Ended(
            Optional<Failure> failure, boolean lasts, long peakHeapBytes, long peakProcessBytes, long peakNativeBytes)
            implements Telling {}

    /** It cannot write what it has done. */
    record Unwritten(String reason) implements Telling {}

    String MARK = "krylov-worker\t";

    int LONGEST = 1000;

    /** The line, which stands alone whatever was written before it. */
    default String line() {
        return "\n" + MARK + String.join("\t", words()) + "\n";
    }

    private String[] words() {
        if (this instanceof Iterated iterated) {
            return new String[] {
                "iterated", Integer.toString(iterated.iteration), Double.toString(iterated.relativeResidual)
            };
        } else if (this instanceof Ended ended) {
            return new String[] {
                "ended",
                Boolean.toString(ended.lasts),
                Long.toString(ended.peakHeapBytes),
                Long.toString(ended.peakProcessBytes),
                Long.toString(ended.peakNativeBytes),
                ended.failure.map(failure -> failure.outcome().name()).orElse(""),
                ended.failure.map(failure -> oneLine(failure.message())).orElse("")
            };
        } else if (this instanceof Unwritten unwritten) {
            return new String[] {"unwritten", oneLine(unwritten.reason)};
        }
        return new String[] {"ready"};
    }

    /** Short enough to be written at once, whatever else writes to the stream. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    /** What a line tells; empty if it is somebody else's. */
    static Optional<Telling> parse(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] words = line.substring(MARK.length()).split("\t", -1);
        return Optional.of(
                switch (words[0]) {
                    case "iterated" -> new Iterated(Integer.parseInt(words[1]), Double.parseDouble(words[2]));
                    case "ended" ->
                        new Ended(
                                words[5].isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(new Failure(Outcome.valueOf(words[5]), words[6])),
                                Boolean.parseBoolean(words[1]),
                                Long.parseLong(words[2]),
                                Long.parseLong(words[3]),
                                Long.parseLong(words[4]));
                    case "unwritten" -> new Unwritten(words[1]);
                    default -> new Ready();
                });
    }
}
