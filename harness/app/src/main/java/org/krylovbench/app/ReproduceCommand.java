package org.krylovbench.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.krylovbench.bench.Run;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.report.Exhibit;
import org.krylovbench.report.ExhibitPage;
import org.krylovbench.report.Verification;
import org.krylovbench.report.claim.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Of a figure: runs its experiment again, with all that its run had filled in, and draws the figure from it",
            "beside the old one.",
            "Else: measures what the founding documents show, all of them or those of some ids, and tells it beside what",
            "they report. Exit code 1 if a number differs without a reason, or could not be measured.",
            "A run that was interrupted is taken up again by the same command."
        })
final class ReproduceCommand implements Callable<Integer> {

    private static final Selection ANEW = new Selection(List.of(), List.of(), Set.of(), true);

    private static final String TITLE = "The founding documents";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FIGURE|ID",
            arity = "0..*",
            description =
                    "a file that krylov figure, run or report has drawn; or ids of documents' figures, tables and "
                            + "numbers, such as B4 (default: all)")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "--quick", description = "in small, in a few minutes for all, without the documents' own code")
    private boolean quick;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "a folder with data that cannot be handed on: satellite.mat, AtmosphericBlur30.mat, …")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--seeds", paramLabel = "DIR", description = "where the experiments are (default: configs/seeds/)")
    private Path seedFolder = Project.seeds();

    @Option(names = "--results", paramLabel = "DIR", description = "where results go (default: results/)")
    private Path results = Project.results();

    @Option(names = "--reports", paramLabel = "DIR", description = "where reports go (default: reports/)")
    private Path reports = Project.reports();

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description =
                    "what is overwritten when all have been measured, but by --quick (default: docs/seeds.md; with "
                            + "--seeds none)")
    private Optional<Path> markdown = Optional.empty();

    @Override
    public Integer call() throws IOException, InvalidExperiment {
        return wanted.size() == 1 && Files.isRegularFile(Path.of(wanted.get(0)))
                ? figure(Path.of(wanted.get(0)))
                : documents();
    }

    private int figure(Path figure) throws IOException, InvalidExperiment {
        PrintWriter out = spec.commandLine().getOut();
        Path before = Verification.run(figure, results).path();
        Plan plan = Plan.of(Experiment.read(before.resolve("plan.yml"), Project.catalogs()));
        var progress = new Progress(spec.commandLine().getErr(), Terminal.isInteractive());
        Run run = Run.begin(plan, ANEW, results, Project.home(), progress, Clock.systemUTC());
        run.complete(Clock.systemUTC());
        progress.close();

        Path folder = figure.toAbsolutePath().normalize().getParent();
        List<Path> files =
                Verification.again(figure, run.folder(), folder == null ? Path.of("") : folder, "-reproduced");
        out.println("before   " + Project.shown(figure));
        files.forEach(file -> out.println("now      " + Project.shown(file)));
        out.println("results  " + Project.shown(run.folder().path()));
        return ExitCode.OK;
    }

    private int documents() throws IOException {
        if (quick && data.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--quick takes small problems of the project's, and --data others: leave out one");
        }
        if (data.isPresent() && !Files.isDirectory(data.get())) {
            throw new ParameterException(spec.commandLine(), "--data must be a folder, but " + data.get() + " is none");
        }
        Seeds seeds = Seeds.of(seedFolder);
        List<String> ids = seeds.ids(wanted);
        Path exhibits = reports.resolve(quick ? "seeds-quick" : "seeds");
        PrintWriter out = spec.commandLine().getOut();
        List<Exhibit> now = new ArrayList<>();
        for (String id : ids) {
            try (var progress = new Progress(spec.commandLine().getErr(), Terminal.isInteractive())) {
                var reproduction = new Reproduction(seeds, quick, data, results, reports, exhibits, progress);
                now.add(reproduction.exhibit(id));
            }
            tell(now.get(now.size() - 1));
        }
        List<Exhibit> all = Exhibit.read(seeds.ids(), exhibits);
        String subtitle = all.size() + " of " + seeds.ids().size() + " figures, tables and sets of numbers"
                + (quick ? ", in small: numbers of the full size are left out" : "");
        out.println("report   " + Project.shown(ExhibitPage.write(TITLE, subtitle, all, exhibits)));
        if (!quick) {
            writeMarkdown(all, seeds);
        }
        out.println(count(now));
        return now.stream().allMatch(Exhibit::isGood) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void tell(Exhibit exhibit) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(exhibit.id() + "  " + exhibit.description());
        if (!exhibit.failure().isEmpty()) {
            out.println("not done: " + exhibit.failure());
        }
        if (!exhibit.lines().isEmpty()) {
            var table = new TextTable(
                    List.of("published", "reported", "the document's code", "ours", "deviation", "verdict"));
            exhibit.lines()
                    .forEach(line -> table.add(List.of(
                            line.what(),
                            line.reported(),
                            line.document(),
                            line.ours(),
                            line.deviation(),
                            line.words())));
            out.print(table);
        }
        out.println();
    }

    /** Only whole: what some ids have now replaces their lines, if the others have been measured here before. */
    private void writeMarkdown(List<Exhibit> all, Seeds seeds) throws IOException {
        Optional<Path> file =
                markdown.or(() -> seeds.areTheProjects() ? Optional.of(Project.seedPage()) : Optional.empty());
        if (file.isEmpty()) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (all.size() < seeds.ids().size()) {
            out.println("page     " + Project.shown(file.get()) + " is left as it is: of "
                    + seeds.ids().size() + " only " + all.size() + " have been measured here");
            return;
        }
        Files.writeString(file.get(), ExhibitMarkdown.of(all));
        out.println("page     " + Project.shown(file.get()));
    }

    private static String count(List<Exhibit> exhibits) {
        Map<Verdict, Long> verdicts = exhibits.stream()
                .flatMap(exhibit -> exhibit.lines().stream())
                .collect(Collectors.groupingBy(
                        Exhibit.Line::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        String counted = verdicts.entrySet().stream()
                .map(verdict -> verdict.getValue() + " " + verdict.getKey())
                .collect(Collectors.joining(", "));
        long failed = exhibits.stream()
                .filter(exhibit -> !exhibit.failure().isEmpty())
                .count();
        return exhibits.size() + " reproduced"
                + (counted.isEmpty() ? "" : ": " + counted)
                + (failed == 0 ? "" : "; " + failed + " could not be done");
    }
}
