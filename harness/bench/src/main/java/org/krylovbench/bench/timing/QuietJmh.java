package org.krylovbench.bench.timing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;

/** JMH without its report: what a process prints would only repeat what the run itself says. */
public final class QuietJmh {

    private QuietJmh() {}

    /**
     * Runs benchmarks.
     *
     * @throws IllegalStateException if a process failed; the message says why
     */
    public static Collection<RunResult> run(Options options) {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            return new Runner(options, OutputFormatFactory.createFormatInstance(silent, VerboseMode.SILENT)).run();
        } catch (RunnerException e) {
            Throwable reason = reason(e);
            if (reason instanceof OutOfMemoryError memory) {
                throw memory;
            }
            throw new IllegalStateException("while it was timed: " + reason, e);
        }
    }

    /** JMH wraps what a benchmark throws, and hides it among the suppressed. */
    private static Throwable reason(Throwable failure) {
        if (failure.getSuppressed().length > 0) {
            return reason(failure.getSuppressed()[0]);
        }
        return failure.getCause() == null ? failure : reason(failure.getCause());
    }
}
