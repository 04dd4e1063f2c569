package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krylovbench.bench.Run;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.RunUnion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Joins runs of one experiment into a new one, and reports on it: of each case, the result in the first run that "
                    + "has one that did not fail.",
            "Runs of different CPUs, versions of Java, builds or profiles are not joined."
        })
final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "2..*", description = "folders of runs, results/EXPERIMENT/RUN")
    private List<Path> runs = new ArrayList<>();

    @Option(names = "--anyway", description = "join them though their times cannot be compared, with a warning")
    private boolean anyway;

    @Option(names = "--results", paramLabel = "DIR", description = "where results go (default: results/)")
    private Path results = Project.results();

    @Option(names = "--reports", paramLabel = "DIR", description = "where reports go (default: reports/)")
    private Path reports = Project.reports();

    @Override
    public Integer call() throws IOException {
        List<RunFolder> folders = new ArrayList<>();
        for (Path run : runs) {
            folders.add(RunFolder.open(run));
        }
        RunUnion union = RunUnion.of(folders, anyway);
        Clock clock = Clock.systemUTC();
        String experiment = folders.get(0).manifest().experiment();
        Path target = Run.newFolder(results.resolve(experiment), clock);
        RunFolder joined = union.write(target, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        PrintWriter out = spec.commandLine().getOut();
        out.println(experiment + ": " + folders.size() + " runs joined, " + union.size() + " of "
                + joined.cases().size() + " cases");
        out.println("results  " + Project.shown(joined.path()));
        out.println("report   " + Project.shown(ReportCommand.write(joined, reports)));
        return 0;
    }
}
