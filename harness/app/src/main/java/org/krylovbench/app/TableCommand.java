package org.krylovbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krylovbench.report.table.Aggregate;
import org.krylovbench.report.table.Axis;
import org.krylovbench.report.table.CrossTable;
import org.krylovbench.report.table.Format;
import org.krylovbench.report.table.InvalidTable;
import org.krylovbench.report.table.Measure;
import org.krylovbench.report.table.MeasuredCase;
import org.krylovbench.results.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a table of a run: one number of its cases, by rows and columns.",
            "A target that was not reached is a dash and what became of the case."
        })
final class TableCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "the folder of a run, results/EXPERIMENT/RUN")
    private Path run;

    @Option(
            names = "--rows",
            paramLabel = "AXES",
            description =
                    "problem, solver, preconditioner or backend, or several as solver,preconditioner (default: solver)")
    private String rows = "solver";

    @Option(names = "--columns", paramLabel = "AXES", description = "likewise (default: problem)")
    private String columns = "problem";

    @Option(
            names = "--value",
            required = true,
            paramLabel = "VALUE",
            description = {
                "a column of summary.csv, outcome, or when a residual was reached: time-to-1e-6, total-time-to-1e-6 with setup,",
                "iterations-to-1e-6, products-to-1e-6; of the error time-to-error-1e-2 and so on"
            })
    private String value = "";

    @Option(
            names = "--aggregate",
            paramLabel = "HOW",
            description = "median, min or max, where several cases fall into one place")
    private Optional<String> aggregate = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "markdown, latex or csv (default: markdown)")
    private String format = "markdown";

    @Override
    public Integer call() throws IOException {
        RunFolder folder = RunFolder.open(run);
        if (folder.manifest().finished().isEmpty()) {
            folder.merge();
        }
        try {
            Optional<Aggregate> how =
                    aggregate.isPresent() ? Optional.of(Aggregate.parse(aggregate.get())) : Optional.empty();
            CrossTable table = CrossTable.of(
                    MeasuredCase.of(folder),
                    Axis.parse("--rows", rows),
                    Axis.parse("--columns", columns),
                    Measure.parse(value),
                    how);
            spec.commandLine().getOut().print(Format.parse(format).of(table));
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (InvalidTable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE;
        }
    }
}
