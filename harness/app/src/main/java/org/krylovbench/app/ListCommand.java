package org.krylovbench.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.krylovbench.bench.Catalog;
import org.krylovbench.bench.Catalogs;
import org.krylovbench.bench.Parameter;
import org.krylovbench.problems.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
            description = "problems, images, psfs, solvers, preconditioners or backends (default: all)")
    private String kind = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogs catalogs = Project.catalogs();
        List<Catalog<?>> wanted = catalogs.all().stream()
                .filter(catalog -> kind.isEmpty() || plural(catalog).equalsIgnoreCase(kind))
                .toList();
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there are no '" + kind + "' to list; there are "
                            + String.join(
                                    ", ",
                                    catalogs.all().stream()
                                            .map(ListCommand::plural)
                                            .toList()));
        }
        for (Catalog<?> catalog : wanted) {
            out.println(plural(catalog));
            catalog.entries().forEach(entry -> print(entry, catalog, catalogs, out));
            out.println();
        }
        return 0;
    }

    private static String plural(Catalog<?> catalog) {
        return catalog.kind() + "s";
    }

    private static void print(Entry<?> entry, Catalog<?> catalog, Catalogs catalogs, PrintWriter out) {
        out.printf("  %-18s %s%n", entry.name(), entry.summary());
        for (Parameter parameter : catalog.parameters(entry, catalogs)) {
            String kind = parameter.alternatives().isEmpty()
                    ? parameter.kind().toString()
                    : String.join(" | ", parameter.alternatives());
            String standard = parameter.standard().isEmpty() ? "" : parameter.standard() + "   ";
            out.printf("      %-19s %s(%s)%n", parameter.name() + ":", standard, kind);
        }
    }
}
