package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krylovbench.bench.Run;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.bench.experiment.Variant;
import org.krylovbench.report.claim.Finding;
import org.krylovbench.results.RunFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs an experiment and reports on it. Exit code 1 if a number that was published differs from ours.",
            "A run that was interrupted is taken up again by the same command, which does what is missing."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "a YAML file, see configs/")
    private Path experiment;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            description = "run only the cases whose ids match, as in --only '*--cg--*'; may be given several times")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--except",
            paramLabel = "GLOB",
            description = "leave out the cases whose ids match; may be given several times")
    private List<String> except = new ArrayList<>();

    @Option(
            names = "--retry",
            paramLabel = "OUTCOME",
            split = ",",
            description = "in the latest run, do those cases again that ended so: failed (crashed, out-of-memory), "
                    + "timeout (time-limit), or any outcome of a table, with hyphens")
    private List<String> retry = new ArrayList<>();

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "the variant of the experiment that is run; its name is added to that of the run")
    private String variant = "";

    @Option(names = "--new", description = "begin a new run, even where one could be gone on with")
    private boolean anew;

    @Option(names = "--results", paramLabel = "DIR", description = "where results go (default: results/)")
    private Path results = Project.results();

    @Option(names = "--reports", paramLabel = "DIR", description = "where reports go (default: reports/)")
    private Path reports = Project.reports();

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        PrintWriter out = spec.commandLine().getOut();
        Plan plan = Plan.of(Experiment.read(experiment, Project.catalogs(), Variant.named(variant)));
        Selection selection = Selection.of(only, except, retry, anew);
        var progress = new Progress(spec.commandLine().getErr(), Terminal.isInteractive());
        Run run = Run.begin(plan, selection, results, Project.home(), progress, Clock.systemUTC());
        RunFolder folder = run.folder();
        out.println(opening(plan, run));
        try (progress) {
            run.complete(Clock.systemUTC());
        }
        out.println();
        out.print(SummaryTable.of(folder));
        out.println();
        if (folder.manifest().finished().isEmpty()) {
            long runs = plan.cases().stream().filter(Plan.Planned::runs).count();
            out.println(run.done() + " of " + runs + " cases are done; the same command without --only and --except "
                    + "does the others");
        }
        List<Finding> findings = Finding.of(folder);
        if (!findings.isEmpty()) {
            out.print(ClaimTable.of(findings));
            out.println();
        }
        out.println("results  " + Project.shown(folder.path()));
        int reported = report(folder);
        return reported == CommandLine.ExitCode.OK ? judged(folder, findings) : reported;
    }

    /** A run of which some is still to be done may have numbers that are not measured yet. */
    private static int judged(RunFolder folder, List<Finding> findings) throws IOException {
        boolean whole = !folder.manifest().finished().isEmpty();
        return whole && findings.stream().anyMatch(finding -> finding.verdict().isFailure())
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }

    /** The results are whole even if their report cannot be written. */
    private int report(RunFolder folder) {
        try {
            PrintWriter out = spec.commandLine().getOut();
            out.println("report   " + Project.shown(ReportCommand.write(folder, reports)));
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("krylov: the report cannot be written: " + e.getMessage());
            err.println("krylov: the results are whole; krylov report " + Project.shown(folder.path())
                    + " reports on them");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static String opening(Plan plan, Run run) {
        long planned = plan.cases().stream().filter(Plan.Planned::runs).count();
        long skipped = plan.cases().size() - planned;
        String opening = plan.experiment().name() + ": " + planned + " cases"
                + (skipped == 0 ? "" : ", " + skipped + " skipped (see krylov plan)");
        if (run.done() > 0) {
            opening += "; " + run.done() + " were done before, going on from there";
        }
        boolean some = run.done() + run.missing() < planned;
        return some ? opening + "; " + run.missing() + " to be done now" : opening;
    }
}
