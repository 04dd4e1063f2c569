package org.krylovbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Schema;
import org.krylovbench.bench.experiment.Variant;

/** Every experiment in configs/ can be planned, and an editor that knows the schema finds no fault with it. */
final class ConfigsTest {

    static List<Path> configs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../../configs"))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_some() throws IOException {
        assertThat(configs()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("configs")
    void it_can_be_planned(Path config) throws Exception {
        assertThat(Plan.of(Experiment.read(config, Project.catalogs())).cases()).anyMatch(Plan.Planned::runs);
    }

    /** Those that have data which the project has not are read all the same, and their mistakes found. */
    @ParameterizedTest
    @MethodSource("configs")
    void its_variants_can_be_planned(Path config) throws Exception {
        for (String variant : Experiment.read(config, Project.catalogs()).variants()) {
            if (!variant.equals("data")) {
                Experiment experiment = Experiment.read(config, Project.catalogs(), Variant.named(variant));
                assertThat(Plan.of(experiment).cases()).as(variant).anyMatch(Plan.Planned::runs);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void it_is_valid_by_the_schema(Path config) throws IOException {
        assertThat(validate(Files.readString(config))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("configs")
    void the_schema_finds_a_mistyped_key(Path config) throws IOException {
        assertThat(validate(Files.readString(config).replaceFirst("solvers:", "solver:")))
                .isNotEmpty();
        assertThat(validate(Files.readString(config).replaceFirst("problems:", "problem:")))
                .isNotEmpty();
    }

    private static List<String> validate(String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Schema(Project.catalogs()).text())
                .validate(yaml, InputFormat.YAML)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
