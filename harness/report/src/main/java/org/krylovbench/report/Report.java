package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.krylovbench.report.claim.Finding;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.figure.Grade;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.report.figure.RunFigures;
import org.krylovbench.report.file.FigureFile;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.html.Page;
import org.krylovbench.report.html.Picture;
import org.krylovbench.report.roofline.Roofline;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.KernelFolder;
import org.krylovbench.results.KernelRow;
import org.krylovbench.results.RunFolder;

/** Everything that is made of a run: figures as PNG and SVG, and a page. */
public final class Report {

    private static final List<String> FILES = List.of(
            "summary.csv",
            "iterations.csv",
            "timings.csv",
            "rules.csv",
            "spectra.csv",
            "subspaces.csv",
            "claims.csv",
            "inspections.csv",
            "cases.csv",
            "parameters.csv",
            "manifest.json",
            "experiment.yml",
            "plan.yml");
    private static final List<String> KERNEL_FILES = List.of("kernels.csv", "samples.csv", "manifest.json");

    private Report() {}

    /**
     * Writes the report of a run, over an older one of the same run.
     *
     * @param folder of the report
     * @return its page
     * @throws IOException if a file of the run is missing, or the machine has no font
     * @throws IllegalArgumentException if the run asks for a figure that does not exist
     */
    public static Path write(RunFolder run, Path folder) throws IOException {
        return drawn(run, folder).page();
    }

    /** A report that has been written: its page, and its figures in their order. */
    public record Drawn(Path page, List<Picture> pictures) {}

    /** Writes the report of a run as {@link #write(RunFolder, Path)} does. */
    public static Drawn drawn(RunFolder run, Path folder) throws IOException {
        Rows rows = Rows.of(run);
        Fonts fonts = Fonts.load("krylov report " + run.path());
        Files.createDirectories(folder);
        var figures = new RunFigures(rows, Print.REPORT, folder, fonts);
        List<Drawing> drawings = new ArrayList<>();
        for (FigureQuery query : rows.manifest().figures()) {
            for (Drawing drawing : figures.draw(query)) {
                figures.write(drawing, query, "");
                drawings.add(drawing);
            }
        }
        var data = PageData.of(rows);
        List<String> sections = List.of(
                Explorer.html(data),
                Stills.html(rows),
                ClaimTable.html(Finding.of(run)),
                CaseTable.html(rows.entries()),
                RuleTable.html(run.cases(), run.rules()),
                Page.figures(drawings),
                ProblemFacts.html(run.cases()),
                Environment.html(rows.manifest()),
                Environment.again(rows.manifest(), run.path()));
        List<String> files = FILES.stream()
                .filter(name -> Files.exists(run.path().resolve(name)))
                .toList();
        var page = new Page(
                rows.manifest(),
                rows.grade().sentence(),
                Warnings.of(rows),
                run.path(),
                files,
                sections,
                Explorer.scripts(data));
        List<Picture> pictures = new ArrayList<>();
        for (Drawing drawing : drawings) {
            pictures.add(Picture.of(drawing, folder));
        }
        return new Drawn(write(page, folder), List.copyOf(pictures));
    }

    /**
     * Writes the report of a run of kernels, over an older one of the same run: a roofline for each backend, and a page.
     *
     * @param folder of the report
     * @return its page
     * @throws IOException if a file of the run is missing, or the machine has no font
     */
    public static Path write(KernelFolder run, Path folder) throws IOException {
        List<KernelRow> rows = run.rows();
        Fonts fonts = Fonts.load("krylov report " + run.path());
        List<Drawing> drawings = new Roofline(rows, Grade.ofKernels(run.manifest()), fonts).draw();
        for (Drawing drawing : drawings) {
            FigureFile.write(drawing, fonts, Print.REPORT, folder);
        }
        List<String> sections = List.of(Page.figures(drawings), KernelTable.html(rows));
        var page = new Page(run.manifest(), "", run.manifest().warnings(), run.path(), KERNEL_FILES, sections, "");
        return write(page, folder);
    }

    private static Path write(Page page, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("index.html");
        Files.writeString(file, page.html(folder));
        return file;
    }
}
