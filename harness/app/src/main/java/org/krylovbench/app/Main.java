package org.krylovbench.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.work.ResultsNotWritten;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code krylov}: see {@code krylov --help}. */
@Command(
        name = "krylov",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Compares iterative solvers and preconditioners, and measures them honestly.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "krylov test [ARGUMENT...] runs the project's tests, by Maven; the launcher does that.",
            "Exit codes: 0 done, 1 failed, 2 an experiment or an option that cannot be used as it is."
        },
        subcommands = {
            RunCommand.class,
            PlanCommand.class,
            ReportCommand.class,
            MergeCommand.class,
            TableCommand.class,
            FigureCommand.class,
            VerifyCommand.class,
            ReproduceCommand.class,
            KernelsCommand.class,
            OverheadCommand.class,
            ProblemCommand.class,
            ListCommand.class,
            SchemaCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exitCode = execute(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** UTF-8 whatever the platform says: the tables hold ‖, × and µ. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /** Runs a command line and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        var commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
        return commandLine.execute(arguments);
    }

    /** What a user can mend is told in a line, without a stack trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof InvalidExperiment) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof ResultsNotWritten) {
            command.getErr().println("krylov: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof IOException) {
            command.getErr().println("krylov: " + failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "Krylov Bench " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version()
            };
        }
    }
}
