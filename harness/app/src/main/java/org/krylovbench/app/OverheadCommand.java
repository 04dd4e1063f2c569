package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krylovbench.bench.OverheadRun;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.overhead.OverheadPlan;
import org.krylovbench.results.OverheadFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "overhead",
        mixinStandardHelpOptions = true,
        description = {
            "Weighs the harness itself on this machine: a solve in a plain loop, as it is timed, with time stamps and",
            "recorded, by turns in one process; a case compared with itself; and the clocks. Reports of later runs on the",
            "same machine by the same build grade their times by it."
        })
final class OverheadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--backends",
            paramLabel = "LIST",
            description = "as in an experiment, such as 'java, nd4j: {threads: [1, 2]}' (default: nd4j)")
    private String backends = "nd4j";

    @Option(
            names = "--solvers",
            paramLabel = "LIST",
            description = "as in an experiment, gmres:50 being GMRES(50) (default: gmres:50,cgls)")
    private String solvers = "gmres:50,cgls";

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "numbers of unknowns, squares (default: 4096,65536)")
    private List<Integer> sizes = List.of(4096, 65536);

    @Option(
            names = "--forks",
            paramLabel = "N",
            description = "processes for each case, 5 or more; 0 for this one (default: 10)")
    private Optional<Integer> forks = Optional.empty();

    @Option(
            names = "--a-a",
            paramLabel = "N",
            description = "how often the first solver on the first backend and size is compared with itself, two times "
                    + "as many processes each time (default: 20)")
    private Optional<Integer> selfComparisons = Optional.empty();

    @Option(names = "--quick", description = "5 processes, 2 comparisons, a few shots: in two minutes for a backend")
    private boolean quick;

    @Option(names = "--results", paramLabel = "DIR", description = "where results go (default: results/)")
    private Path results = Project.results();

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        OverheadPlan plan = OverheadPlan.of(
                new OverheadPlan.Options(backends, solvers, sizes, forks, selfComparisons, quick), Project.catalogs());
        out.println("overhead: " + plan.summary());
        OverheadFolder folder = OverheadRun.complete(plan, results, Project.home(), err::println, Clock.systemUTC());
        out.println();
        out.print(OverheadTable.of(folder));
        out.println("results  " + Project.shown(folder.path()));
        boolean whole = folder.rows().stream().allMatch(row -> row.message().isEmpty());
        return whole ? 0 : 1;
    }
}
