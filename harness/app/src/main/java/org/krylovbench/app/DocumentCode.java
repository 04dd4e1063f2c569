package org.krylovbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the code of a document prints when it is run here, on one thread as ours is: lines {@code name,value}, times in seconds.
 *
 * @param numbers by their names
 * @param note what became of it
 * @param failed whether it should have told numbers and did not
 */
record DocumentCode(Map<String, Double> numbers, String note, boolean failed) {

    /** There is none, or it is not run. */
    static final DocumentCode NONE = new DocumentCode(Map.of(), "", false);

    private static final Pattern LINE = Pattern.compile("([\\w.-]+),([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)");

    /** What a script says that lacks a library. */
    private static final int MISSING = 3;

    private static final long MOST_MINUTES = 30;

    private static final List<String> THREADS = List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS");

    /** Whether it has told all that it can. */
    boolean ran() {
        return !failed && !numbers.isEmpty();
    }

    /**
     * Runs a script of Python in its folder, if there is one.
     *
     * @param data a folder that it is told by {@code --data}
     * @param output folder where what it prints is kept
     */
    static DocumentCode run(Path script, Optional<Path> data, Path output) throws IOException {
        return Files.exists(script) ? run("python3", script, data, output) : NONE;
    }

    /** @param python the command */
    static DocumentCode run(String python, Path script, Optional<Path> data, Path output) throws IOException {
        Files.createDirectories(output);
        Path out = output.resolve("document.csv");
        Path err = output.resolve("document.log");
        List<String> command = new ArrayList<>(
                List.of(python, script.toAbsolutePath().normalize().toString()));
        data.ifPresent(given -> command.addAll(
                List.of("--data", given.toAbsolutePath().normalize().toString())));
        Path folder = Objects.requireNonNull(script.toAbsolutePath().getParent(), "a file lies in a folder");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        THREADS.forEach(name -> builder.environment().put(name, "1"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new DocumentCode(Map.of(), "not run: there is no " + python, false);
        }
        return ended(process, script, out, err);
    }

    private static DocumentCode ended(Process process, Path script, Path out, Path err) throws IOException {
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                return new DocumentCode(
                        numbers(out),
                        "failed: " + script.getFileName() + " took more than " + MOST_MINUTES + " minutes",
                        true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DocumentCode(Map.of(), "failed: interrupted", true);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return switch (process.exitValue()) {
            case 0 -> new DocumentCode(numbers(out), script.getFileName() + ", on one thread", false);
            case MISSING -> new DocumentCode(Map.of(), "not run: " + lastLine(err), false);
            default ->
                new DocumentCode(
                        numbers(out),
                        "failed: " + script.getFileName() + " ended with exit code " + process.exitValue() + ", "
                                + lastLine(err),
                        true);
        };
    }

    private static Map<String, Double> numbers(Path out) throws IOException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out)) {
            Matcher matcher = LINE.matcher(line.strip());
            if (matcher.matches()) {
                numbers.put(matcher.group(1), Double.valueOf(matcher.group(2)));
            }
        }
        return numbers;
    }

    private static String lastLine(Path err) throws IOException {
        List<String> said =
                Files.readAllLines(err).stream().filter(line -> !line.isBlank()).toList();
        return said.isEmpty() ? "without a word" : said.get(said.size() - 1).strip();
    }
}
