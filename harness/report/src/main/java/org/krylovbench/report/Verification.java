package org.krylovbench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.krylovbench.report.figure.RunFigures;
import org.krylovbench.report.file.FigureFile;
import org.krylovbench.report.file.Format;
import org.krylovbench.report.file.PixelComparison;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.file.TextComparison;
import org.krylovbench.results.FigureOrigin;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.RunFolder;

/**
 * A figure beside the same drawn again from the stored results of its run.
 *
 * @param run folder of that
 * @param origin what the figure says of itself
 * @param differences in words, none if the two are alike
 */
public record Verification(Path run, FigureOrigin origin, List<String> differences) {

    public Verification {
        differences = List.copyOf(differences);
    }

    /**
     * Draws a figure again and compares.
     *
     * @param results where runs are looked for that are not where the figure says
     * @throws IOException if the figure does not tell where it comes from, or the run is gone
     */
    public static Verification of(Path figure, Path results) throws IOException {
        FigureOrigin origin = FigureFile.origin(figure);
        RunFolder run = run(figure, origin, results);
        List<String> differences = new ArrayList<>();
        if (!run.manifest().experimentSha256().equals(origin.planSha256())) {
            differences.add("the run is of another plan than the figure");
        }
        Map<String, String> tables = RunFigures.tables(run);
        origin.tables().forEach((name, hash) -> {
            if (!hash.equals(tables.get(name))) {
                differences.add(name + " of the run has changed since the figure was drawn");
            }
        });
        differences.addAll(compare(figure, origin, run));
        return new Verification(run.path(), origin, differences);
    }

    /**
     * The run that a figure comes from: where it says, or in the folder of results.
     *
     * @throws IOException if the figure does not tell where it comes from, or the run is gone
     */
    public static RunFolder run(Path figure, Path results) throws IOException {
        return run(figure, FigureFile.origin(figure), results);
    }

    private static RunFolder run(Path figure, FigureOrigin origin, Path results) throws IOException {
        Path folder = figure.toAbsolutePath().normalize().getParent();
        Path said = folder == null ? Path.of(origin.runFolder()) : folder.resolve(origin.runFolder());
        Path kept = results.resolve(origin.experiment()).resolve(origin.run());
        for (Path place : List.of(said.normalize(), kept)) {
            if (Files.isRegularFile(place.resolve("manifest.json"))) {
                RunFolder run = RunFolder.open(place);
                if (run.manifest().started().equals(origin.started())) {
                    return run;
                }
            }
        }
        throw new IOException("the run of " + figure + " is gone: experiment " + origin.experiment() + ", run "
                + origin.run() + ", begun " + origin.started() + "; it is neither " + said.normalize() + " nor " + kept
                + "; put it back, or run the experiment again and draw with krylov figure");
    }

    private static List<String> compare(Path figure, FigureOrigin origin, RunFolder run) throws IOException {
        Format format = FigureFile.format(figure);
        Path folder = Files.createTempDirectory("krylov-verify");
        try {
            List<Path> again = again(origin, format, run, folder, "");
            Optional<Path> same = again.stream()
                    .filter(file -> file.getFileName().toString().equals(origin.drawing() + format.ending()))
                    .findFirst();
            if (same.isEmpty()) {
                return List.of("there is no such drawing any more: " + origin.drawing());
            }
            byte[] before = Files.readAllBytes(figure);
            byte[] now = Files.readAllBytes(same.get());
            List<String> differences = new ArrayList<>(
                    switch (format) {
                        case PNG -> PixelComparison.png(before, now);
                        case PDF -> PixelComparison.pdf(before, now);
                        case SVG -> TextComparison.svg(before, now);
                        case TEX -> TextComparison.tex(text(before), text(now));
                    });
            if (format == Format.TEX) {
                differences.addAll(numbers(figure, origin, folder));
            }
            return differences;
        } finally {
            delete(folder);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Of the table beside a text for pgfplots. */
    private static List<String> numbers(Path figure, FigureOrigin origin, Path folder) throws IOException {
        Path before = figure.resolveSibling(origin.drawing() + ".csv");
        if (!Files.exists(before)) {
            return List.of("its numbers are gone: " + before);
        }
        String now = Files.readString(folder.resolve(origin.drawing() + ".csv"));
        return TextComparison.lines(before.getFileName().toString(), Files.readString(before), now);
    }

    /**
     * Draws a figure as it was drawn, from another run of its experiment.
     *
     * @param suffix of the names of the files
     * @return the files
     * @throws IOException if the run cannot be read, or the machine has no font
     */
    public static List<Path> again(Path figure, RunFolder run, Path folder, String suffix) throws IOException {
        FigureOrigin origin = FigureFile.origin(figure);
        return again(origin, FigureFile.format(figure), run, folder, suffix);
    }

    private static List<Path> again(FigureOrigin origin, Format format, RunFolder run, Path folder, String suffix)
            throws IOException {
        var print =
                new Print(List.of(format), origin.widthPoints(), origin.dotsPerInch(), origin.grey(), origin.cases());
        FigureQuery query = origin.query();
        return RunFigures.write(run, List.of(query), Optional.of(origin.drawing()), print, folder, suffix);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
