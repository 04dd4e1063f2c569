package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.krylovbench.report.Report;
import org.krylovbench.report.card.Cards;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.KernelFolder;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.OverheadFolder;
import org.krylovbench.results.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Makes the figures and the page of a run or a card again, from its files alone.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RUN",
            description =
                    "the folder of a run, results/EXPERIMENT/RUN, or of a card, results/cards/PROBLEM; of a self-test, "
                            + "results/overhead/RUN, the table is shown again")
    private Path run;

    @Option(names = "--reports", paramLabel = "DIR", description = "where reports go (default: reports/)")
    private Path reports = Project.reports();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (KernelFolder.isOne(run)) {
            out.println("report   " + Project.shown(write(KernelFolder.open(run), reports)));
            return 0;
        }
        if (CardFolder.isOne(run)) {
            CardFolder card = CardFolder.open(run);
            out.println("report   " + Project.shown(write(card, place(reports, card))));
            return 0;
        }
        if (OverheadFolder.isOne(run)) {
            out.print(OverheadTable.of(OverheadFolder.open(run)));
            return 0;
        }
        RunFolder folder = RunFolder.open(run);
        if (folder.manifest().finished().isEmpty()) {
            folder.merge();
            out.println("this run is not finished: the report shows what is there");
        }
        out.println("report   " + Project.shown(write(folder, reports)));
        return 0;
    }

    /** Writes the report of a run to its place and returns its page. */
    static Path write(RunFolder run, Path reports) throws IOException {
        return Report.write(run, place(reports, run.manifest(), run.path()));
    }

    /** Writes the report of a run to its place and tells its figures too. */
    static Report.Drawn drawn(RunFolder run, Path reports) throws IOException {
        return Report.drawn(run, place(reports, run.manifest(), run.path()));
    }

    /** Writes the report of a run of kernels to its place and returns its page. */
    static Path write(KernelFolder run, Path reports) throws IOException {
        return Report.write(run, place(reports, run.manifest(), run.path()));
    }

    /** Draws a card, writes its page and returns it. */
    static Path write(CardFolder card, Path folder) throws IOException {
        return Cards.write(card, folder);
    }

    /** Where the page of a card goes. */
    static Path place(Path reports, CardFolder card) {
        return reports.resolve("cards")
                .resolve(card.path().toAbsolutePath().normalize().getFileName());
    }

    private static Path place(Path reports, Manifest manifest, Path run) {
        return reports.resolve(manifest.experiment())
                .resolve(run.toAbsolutePath().normalize().getFileName());
    }
}
