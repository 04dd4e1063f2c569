package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.krylovbench.bench.Experiment;
import org.krylovbench.bench.InvalidExperiment;
import org.krylovbench.bench.Plan;
import org.krylovbench.bench.Run;
import org.krylovbench.results.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs an experiment and reports on it.",
            "A run that was interrupted is taken up again by the same command."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "a YAML file, see configs/")
    private Path experiment;

    @Option(names = "--results", paramLabel = "DIR", description = "where results go (default: results/)")
    private Path results = Project.results();

    @Option(names = "--reports", paramLabel = "DIR", description = "where reports go (default: reports/)")
    private Path reports = Project.reports();

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        PrintWriter out = spec.commandLine().getOut();
        Plan plan = Plan.of(Experiment.read(experiment, Project.catalogs()));
        var progress = new Progress(spec.commandLine().getErr(), Terminal.isInteractive());
        Run run = Run.begin(plan, results, Project.home(), progress, Clock.systemUTC());
        RunFolder folder = run.folder();
        out.println(opening(plan, run));
        run.complete(Clock.systemUTC());
        progress.close();

        out.println();
        out.print(SummaryTable.of(folder));
        out.println();
        out.println("results  " + Project.shown(folder.path()));
        out.println("report   " + Project.shown(ReportCommand.write(folder, reports)));
        return 0;
    }

    private static String opening(Plan plan, Run run) {
        long planned = plan.cases().stream().filter(Plan.Planned::runs).count();
        long skipped = plan.cases().size() - planned;
        String opening = plan.experiment().name() + ": " + planned + " cases"
                + (skipped == 0 ? "" : ", " + skipped + " skipped (see krylov plan)");
        return run.done() == 0 ? opening : opening + "; " + run.done() + " were done before, going on from there";
    }
}
