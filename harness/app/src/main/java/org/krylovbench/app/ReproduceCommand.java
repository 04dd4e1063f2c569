package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.krylovbench.bench.Experiment;
import org.krylovbench.bench.InvalidExperiment;
import org.krylovbench.bench.Plan;
import org.krylovbench.bench.Run;
import org.krylovbench.bench.Selection;
import org.krylovbench.report.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the experiment of a figure again, with all that its run had filled in, and draws the figure from it",
            "beside the old one. A run that was interrupted is taken up again by the same command."
        })
final class ReproduceCommand implements Callable<Integer> {

    private static final Selection ANEW = new Selection(List.of(), List.of(), Set.of(), true);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FIGURE", description = "a file that krylov figure, run or report has drawn")
    private Path figure;

    @Option(names = "--results", paramLabel = "DIR", description = "where results go (default: results/)")
    private Path results = Project.results();

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        PrintWriter out = spec.commandLine().getOut();
        Path before = Verification.run(figure, results).path();
        Plan plan = Plan.of(Experiment.read(before.resolve("plan.yml"), Project.catalogs()));
        var progress = new Progress(spec.commandLine().getErr(), Terminal.isInteractive());
        Run run = Run.begin(plan, ANEW, results, Project.home(), progress, Clock.systemUTC());
        run.complete(Clock.systemUTC());
        progress.close();

        Path folder = figure.toAbsolutePath().normalize().getParent();
        List<Path> files =
                Verification.again(figure, run.folder(), folder == null ? Path.of("") : folder, "-reproduced");
        out.println("before   " + Project.shown(figure));
        files.forEach(file -> out.println("now      " + Project.shown(file)));
        out.println("results  " + Project.shown(run.folder().path()));
        return 0;
    }
}
