package org.krylovbench.app;

import java.util.concurrent.Callable;
import org.krylovbench.bench.experiment.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the JSON Schema of an experiment file, for an editor to complete and check.",
            "krylov schema > experiment.schema.json, then as first line of an experiment:",
            "# yaml-language-server: $schema=experiment.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(new Schema(Project.catalogs()).text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
