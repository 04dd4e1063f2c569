package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.krylovbench.report.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Draws a figure again from the stored results of its run and compares: 0 if it is the same, else 1.",
            "PNG and PDF are compared by their pixels, SVG and TeX by their text and numbers."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FIGURE", description = "a file that krylov figure, run or report has drawn")
    private Path figure;

    @Option(names = "--results", paramLabel = "DIR", description = "where runs are looked for too (default: results/)")
    private Path results = Project.results();

    @Override
    public Integer call() throws IOException {
        Verification verification = Verification.of(figure, results);
        PrintWriter out = spec.commandLine().getOut();
        out.println("run      " + Project.shown(verification.run()));
        out.println("commit   " + verification.origin().commit()
                + (verification.origin().dirty() ? " with changes" : ""));
        if (verification.differences().isEmpty()) {
            out.println("verified " + Project.shown(figure));
            return 0;
        }
        verification.differences().forEach(difference -> out.println("differs  " + difference));
        return 1;
    }
}
