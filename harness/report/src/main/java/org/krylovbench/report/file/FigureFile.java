package org.krylovbench.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.results.FigureOrigin;

/** The files of a drawing, and what they tell of where it comes from. */
public final class FigureFile {

    private FigureFile() {}

    /** Writes a drawing that comes from no run. */
    public static List<Path> write(Drawing drawing, Fonts fonts, Print print, Path folder) throws IOException {
        return write(drawing, fonts, print, Optional.empty(), folder);
    }

    /**
     * Writes a drawing in all formats that it can be had in.
     *
     * @return the files, those of numbers too
     */
    public static List<Path> write(
            Drawing drawing, Fonts fonts, Print print, Optional<FigureOrigin> origin, Path folder) throws IOException {
        Files.createDirectories(folder);
        Optional<String> json = origin.map(FigureOrigin::json);
        List<Path> files = new ArrayList<>();
        for (Format format : print.formats()) {
            Path file = folder.resolve(drawing.name() + format.ending());
            switch (format) {
                case PNG -> Files.write(file, PngFile.bytes(drawing, print.dotsPerInch(), print.grey(), json));
                case SVG -> Files.write(file, SvgFile.bytes(drawing, fonts, print.grey(), json));
                case PDF -> Files.write(file, PdfFile.bytes(drawing, fonts, print.grey(), json));
                case TEX -> {
                    if (drawing.chart().isEmpty()) {
                        continue;
                    }
                    Chart chart = drawing.chart().get();
                    Path numbers = folder.resolve(drawing.name() + ".csv");
                    Files.writeString(numbers, PgfFile.csv(drawing, chart, fonts));
                    files.add(numbers);
                    Files.writeString(file, PgfFile.tex(drawing, chart, fonts, print.grey(), json));
                }
            }
            files.add(file);
        }
        return files;
    }

    /** What a file is, by its ending. */
    public static Format format(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst()
                .orElseThrow(() -> new IOException(file + " is no figure: it must end in "
                        + Arrays.stream(Format.values()).map(Format::ending).collect(Collectors.joining(", "))));
    }

    /**
     * Where a figure comes from, as its file tells.
     *
     * @throws IOException if it does not
     */
    public static FigureOrigin origin(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such figure");
        }
        Format format = format(file);
        byte[] bytes = Files.readAllBytes(file);
        Optional<String> json = switch (format) {
            case PNG -> PngFile.origin(bytes);
            case SVG -> SvgFile.origin(bytes);
            case PDF -> PdfFile.origin(bytes);
            case TEX -> PgfFile.origin(new String(bytes, StandardCharsets.UTF_8));
        };
        if (json.isEmpty()) {
            throw new IOException(
                    file + " does not tell where it comes from: it was not drawn by krylov figure or report,"
                            + " or another program has written it since");
        }
        try {
            return FigureOrigin.read(json.get());
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
