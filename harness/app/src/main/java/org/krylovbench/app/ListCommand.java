package org.krylovbench.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.krylovbench.bench.experiment.Catalogs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what an experiment may name, with parameters and defaults.")
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            defaultValue = "",
            description =
                    "problems, images, psfs, solvers, preconditioners, backends, figures, … (default: the names of all)")
    private String kind = "";

    @Option(names = "--markdown", description = "Write it as a page of the documentation.")
    private boolean markdown;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogs catalogs = Project.catalogs();
        List<Listing> all = catalogs.all().stream()
                .map(catalog -> Listing.of(catalog, catalogs))
                .toList();
        List<Listing> wanted = all.stream()
                .filter(listing -> kind.isEmpty() || listing.title().equalsIgnoreCase(kind))
                .toList();
        if (wanted.isEmpty()) {
            String kinds = all.stream().map(Listing::title).collect(Collectors.joining(", "));
            throw new ParameterException(spec.commandLine(), "there are no '" + kind + "' to list; there are " + kinds);
        }
        if (markdown) {
            wanted.forEach(listing -> out.print(MarkdownListing.of(listing)));
        } else if (kind.isEmpty()) {
            out.print(TextListing.overview(wanted));
        } else {
            wanted.forEach(listing -> out.print(TextListing.of(listing)));
        }
        out.flush();
        return 0;
    }
}
