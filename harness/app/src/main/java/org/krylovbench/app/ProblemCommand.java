package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krylovbench.bench.card.Card;
import org.krylovbench.bench.card.SavedProblem;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.NamedProblem;
import org.krylovbench.results.CardFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "problem",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what can be found out about a problem in a few seconds: size, structure, norms, condition, spectrum.",
            "With --card it is drawn on a page, with --gallery all problems of the catalog are."
        })
final class ProblemCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ENTRY",
            arity = "0..1",
            description = "YAML, as in an experiment: random-sparse, 'deblur: {psf: {motion: {}}, size: 64}'")
    private Optional<String> entry = Optional.empty();

    @Option(names = "--card", description = "write a page with images, pattern and spectrum")
    private boolean card;

    @Option(names = "--gallery", description = "write a page with a card for all that the catalogs hold")
    private boolean gallery;

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "write the matrix or the point-spread function, b and x for other programs")
    private Optional<Path> save = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "of what is drawn at random (default: 0)")
    private long seed;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "folder of the page (default: reports/cards/PROBLEM, reports/gallery)")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--results", paramLabel = "DIR", description = "where cards go (default: results/)")
    private Path results = Project.results();

    @Option(names = "--reports", paramLabel = "DIR", description = "where pages go (default: reports/)")
    private Path reports = Project.reports();

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        if (entry.isPresent() == gallery) {
            throw new ParameterException(
                    spec.commandLine(),
                    gallery
                            ? "--gallery shows all problems; leave the entry out"
                            : "name a problem, such as random-sparse (krylov list problems), or use --gallery");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (gallery) {
            out.println("report   " + Project.shown(drawGallery()));
            return 0;
        }
        List<NamedProblem> problems = NamedProblem.read(entry.orElseThrow(), Project.catalogs());
        for (NamedProblem problem : problems) {
            show(problem, problems.size() > 1, out);
        }
        return 0;
    }

    private Path drawGallery() throws IOException, InvalidExperiment {
        if (save.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--save needs an entry, not --gallery");
        }
        Path page = output.orElse(reports.resolve("gallery"));
        PrintWriter err = spec.commandLine().getErr();
        return ProblemGallery.write(ProblemGallery.sections(), results.resolve("gallery"), page, seed, err::println);
    }

    private void show(NamedProblem problem, boolean oneOfMany, PrintWriter out) throws IOException {
        Card told = Card.of(problem, seed);
        out.println(problem.problem().label());
        out.println(problem.entry());
        out.println();
        out.print(FactTable.of(told.facts()));
        out.println();
        if (card) {
            CardFolder folder = told.write(results.resolve("cards").resolve(problem.id()));
            Path page = output.map(parent -> oneOfMany ? parent.resolve(problem.id()) : parent)
                    .orElse(ReportCommand.place(reports, folder));
            out.println("card     " + Project.shown(folder.path()));
            out.println("report   " + Project.shown(ReportCommand.write(folder, page)));
        }
        if (save.isPresent()) {
            Path folder = oneOfMany ? save.get().resolve(problem.id()) : save.get();
            SavedProblem.write(problem, seed, folder);
            out.println("saved    " + Project.shown(folder));
        }
    }
}
