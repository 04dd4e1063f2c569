package org.krylovbench.report.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.file.FigureFile;
import org.krylovbench.report.file.Print;
import org.krylovbench.results.FigureOrigin;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.RunFolder;

/** Draws figures of a run and writes them, each with where it comes from. */
public final class RunFigures {

    private static final List<String> TABLES = List.of(
            "cases.csv",
            "summary.csv",
            "iterations.csv",
            "timings.csv",
            "rules.csv",
            "parameters.csv",
            "spectra.csv",
            "subspaces.csv",
            "inspections.csv");

    private final Rows rows;
    private final Print print;
    private final Path folder;
    private final Fonts fonts;
    private final Map<String, String> tables;
    private final Set<String> names = new HashSet<>();

    public RunFigures(Rows rows, Print print, Path folder, Fonts fonts) throws IOException {
        this.rows = rows;
        this.print = print;
        this.folder = folder;
        this.fonts = fonts;
        this.tables = tables(rows.folder());
    }

    /**
     * Writes what is asked for into a folder.
     *
     * @param suffix of the names of the files
     * @return the files; none if the run has nothing of the sort
     * @throws IOException if the run cannot be read, or the machine has no font
     */
    public static List<Path> write(RunFolder run, List<FigureQuery> queries, Print print, Path folder, String suffix)
            throws IOException {
        return write(run, queries, Optional.empty(), print, folder, suffix);
    }

    /**
     * Draws figures of a run and writes each in all formats.
     *
     * @param only the name of the one drawing that is wanted, else all
     */
    public static List<Path> write(
            RunFolder run, List<FigureQuery> queries, Optional<String> only, Print print, Path folder, String suffix)
            throws IOException {
        Fonts fonts = Fonts.load("the same command again");
        var figures = new RunFigures(Rows.of(run).only(print.cases()), print, folder, fonts);
        List<Path> files = new ArrayList<>();
        for (FigureQuery query : queries) {
            for (Drawing drawing : figures.draw(query)) {
                if (only.isEmpty() || only.get().equals(drawing.name())) {
                    files.addAll(figures.write(drawing, query, suffix));
                }
            }
        }
        return files;
    }

    /** The drawings of a figure, under names that no other has. */
    public List<Drawing> draw(FigureQuery query) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        for (Drawing drawing : Figures.of(query).draw(rows, new Style(fonts, print.widthPoints()))) {
            String name = (drawing.name() + query.suffix()).replaceAll("[^A-Za-z0-9._=+-]+", "-");
            String free = name;
            for (int i = 2; !names.add(free); i++) {
                free = name + "-" + i;
            }
            drawings.add(drawing.named(free));
        }
        return drawings;
    }

    public List<Path> write(Drawing drawing, FigureQuery query, String suffix) throws IOException {
        return FigureFile.write(
                drawing.named(drawing.name() + suffix), fonts, print, Optional.of(origin(drawing, query)), folder);
    }

    private FigureOrigin origin(Drawing drawing, FigureQuery query) {
        Manifest manifest = rows.manifest();
        Path run = rows.folder().path().toAbsolutePath().normalize();
        Path way = folder.toAbsolutePath().normalize().relativize(run);
        return new FigureOrigin(
                manifest.experiment(),
                String.valueOf(run.getFileName()),
                way.toString().replace('\\', '/'),
                manifest.started(),
                manifest.commit(),
                manifest.dirty(),
                manifest.profile(),
                manifest.experimentSha256(),
                manifest.data(),
                tables,
                query,
                drawing.name(),
                print.cases(),
                print.widthPoints(),
                print.dotsPerInch(),
                print.grey());
    }

    /** Hashes of the tables that figures are drawn from. */
    public static Map<String, String> tables(RunFolder run) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (String name : TABLES) {
            Path file = run.path().resolve(name);
            if (Files.exists(file)) {
                tables.put(name, sha256(Files.readAllBytes(file)));
            }
        }
        return tables;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
