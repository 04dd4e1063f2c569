package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "cases.csv",
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
        Rows rows = Rows.of(run);
        List<Figure> figures =
                rows.manifest().figures().stream().map(Figures::named).toList();
        Fonts fonts = Fonts.load("krylov report " + run.path());
        List<Drawing> drawings = new ArrayList<>();
        for (Figure figure : figures) {
            drawings.addAll(figure.draw(rows, fonts));
        }
        String table = CaseTable.html(rows.entries()) + RuleTable.html(run.cases(), run.rules());
        return write(
                new Page(
                        rows.manifest(),
                        rows.grade().sentence(),
                        Warnings.of(rows),
                        run.path(),
                        FILES,
                        drawings,
                        table),
                fonts,
                folder);
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
        String table = KernelTable.html(rows);
        return write(
                new Page(run.manifest(), "", run.manifest().warnings(), run.path(), KERNEL_FILES, drawings, table),
                fonts,
                folder);
    }

    private static Path write(Page page, Fonts fonts, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Drawing drawing : page.drawings()) {
            drawing.write(fonts, folder);
        }
        Path file = folder.resolve("index.html");
        Files.writeString(file, page.html(folder));
        return file;
    }
}
