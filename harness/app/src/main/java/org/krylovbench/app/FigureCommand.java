package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.NamedFigures;
import org.krylovbench.report.figure.RunFigures;
import org.krylovbench.report.file.Format;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.file.Width;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "figure",
        mixinStandardHelpOptions = true,
        description = {
            "Draws figures of a run for a paper, from its files alone.",
            "Each tells where it comes from: see krylov verify and krylov reproduce."
        })
final class FigureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "the folder of a run, results/EXPERIMENT/RUN")
    private Path run;

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            description = "YAML, as in an experiment: convergence, 'convergence: {x: products, y: residual}' "
                    + "(krylov list figures)")
    private String kind;

    @Option(names = "--output", paramLabel = "DIR", description = "folder of the figures (default: the current one)")
    private Path output = Path.of("");

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "some of png, svg, pdf, tex (default: pdf)")
    private List<Format> formats = List.of(Format.PDF);

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description = "a length such as 90mm, or one of column, page, article, siam, elsevier, elsevier-wide, "
                    + "elsevier-double, ieee, ieee-double, springer, springer-double, springer-small, beamer "
                    + "(default: column)")
    private String width = Width.COLUMN.toString();

    @Option(names = "--dpi", paramLabel = "N", description = "of PNG files (default: 600)")
    private int dotsPerInch = 600;

    @Option(names = "--grey", description = "without colour, to see what print makes of it")
    private boolean grey;

    @Option(
            names = "--cases",
            paramLabel = "GLOB",
            description = "only cases with such an id, as in cases.csv: '*--cg*' (default: all)")
    private String cases = "*";

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        List<FigureQuery> queries = NamedFigures.read(kind, Project.catalogs());
        RunFolder folder = RunFolder.open(run);
        if (folder.manifest().finished().isEmpty()) {
            folder.merge();
        }
        List<Path> files = RunFigures.write(folder, queries, print(), output, "");
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(file -> out.println("figure   " + Project.shown(file)));
        if (files.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("krylov: there is nothing to draw: either this run has nothing that the figure shows,"
                            + " or it is no curves over axes and cannot be had as tex; pdf serves all");
            return 1;
        }
        return 0;
    }

    private Print print() {
        try {
            return new Print(formats, Width.of(width), dotsPerInch, grey, cases);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }
}
