package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows the cases of an experiment, their memory and a bound on their time, and runs nothing.")
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "a YAML file, see configs/")
    private Path experiment;

    @Option(names = "--variant", paramLabel = "NAME", description = "the variant of the experiment that is shown")
    private String variant = "";

    @Option(names = "--resolved", description = "print the experiment with every sweep and default written out")
    private boolean resolved;

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        PrintWriter out = spec.commandLine().getOut();
        Plan plan = Plan.of(Experiment.read(experiment, Project.catalogs(), Variant.named(variant)));
        if (resolved) {
            out.print(plan.resolved());
            return 0;
        }
        var table = new TextTable(List.of("case", "size", "memory", "at most", "skipped, because"));
        for (Plan.Planned planned : plan.cases()) {
            table.add(List.of(
                    planned.row().caseId(),
                    planned.row().rows() + "×" + planned.row().columns(),
                    planned.runs() ? Quantity.bytes(planned.row().memoryBytes()) : "",
                    planned.runs() ? Quantity.seconds(planned.secondsAtMost()) : "",
                    planned.row().skipped()));
        }
        out.print(table);
        List<Plan.Planned> runs = new ArrayList<>(plan.cases());
        runs.removeIf(planned -> !planned.runs());
        double seconds = runs.stream().mapToDouble(Plan.Planned::secondsAtMost).sum();
        out.println(runs.size() + " cases to run, " + (plan.cases().size() - runs.size()) + " skipped; at most about "
                + Quantity.seconds(seconds) + " if none converges");
        return 0;
    }
}
