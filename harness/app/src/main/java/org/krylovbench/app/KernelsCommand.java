package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.krylovbench.bench.KernelRun;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.kernel.KernelPlan;
import org.krylovbench.results.KernelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "kernels",
        mixinStandardHelpOptions = true,
        description = {
            "Times each primitive of the backends, and tells how near it comes to what the machine can do:",
            "the bandwidth of a triad and the arithmetic of a matrix product, measured in the same run."
        })
final class KernelsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--backends",
            paramLabel = "YAML",
            description = "as in an experiment, such as 'nd4j: {threads: [1, 2]}' (default: nd4j)")
    private String backends = "nd4j";

    @Option(
            names = "--kernels",
            paramLabel = "REGEX",
            description = "only kernels whose name begins with a match, such as 'axpy|dense' (default: all)")
    private String kernels = "";

    @Option(names = "--largest", paramLabel = "N", description = "only vectors of up to N entries (default: all)")
    private int largest = Integer.MAX_VALUE;

    @Option(names = "--quick", description = "a few rounds, in less than a minute for a backend")
    private boolean quick;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description = "processes for each backend; 0 for this one (default: 1)")
    private int forks = 1;

    @Option(names = "--results", paramLabel = "DIR", description = "where results go (default: results/)")
    private Path results = Project.results();

    @Option(names = "--reports", paramLabel = "DIR", description = "where reports go (default: reports/)")
    private Path reports = Project.reports();

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        KernelPlan plan = KernelPlan.of(backends, kernels, largest, quick, forks, Project.catalogs());
        out.println("kernels: " + plan.summary());
        KernelFolder folder = KernelRun.complete(
                plan, results, Project.home(), backend -> err.println("measuring " + backend), Clock.systemUTC());
        out.println();
        out.print(KernelTable.of(folder));
        out.println();
        out.println("results  " + Project.shown(folder.path()));
        out.println("report   " + Project.shown(ReportCommand.write(folder, reports)));
        return 0;
    }
}
