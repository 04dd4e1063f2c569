package org.krylovbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/**
 * The same experiment and seed give the same bytes, but for times, in another process. Each run has a worker of its own;
 * threads are one, as by default.
 */
final class ReproducibleTest {

    /** Drawn at random: noise and x†; in idr the shadow space, in Kaczmarz's the rows, in Kronecker's a sketch. */
    private static final String EXPERIMENT = """
            name: again
            seed: 5
            problems:
              - convection-diffusion: {n: 10, exact: random}
              - deblur: {size: 16, psf: {gaussian: 2}, noise: 0.02}
            solvers: [gmres: 20, bicgstab, idr, cgls, hybrid-lsqr, tsvd, kaczmarz: {order: random}]
            preconditioners: [identity, ilu, spai, kronecker: {search: randomized}]
            backends: [java, nd4j]
            stopping: {max-iterations: 25, relative-residual: 1e-12}
            measure: {forks: 0, warm-ups: 0, max-warm-up-seconds: 0, shots: 1}
            figures: []
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_same_experiment_and_seed_give_the_same_iterations_to_the_byte_in_two_processes() throws IOException {
        RunFolder first = run(EXPERIMENT, "first");
        RunFolder second = run(EXPERIMENT, "second");
        assertThat(withoutTimes(first)).hasSizeGreaterThan(500).isEqualTo(withoutTimes(second));
        assertThat(outcomes(first)).isEqualTo(outcomes(second));
        assertThat(first.summaries())
                .as("timed solves go the same way too")
                .noneMatch(summary -> summary.message().contains("not joined"))
                .noneMatch(summary -> summary.outcome() == Outcome.CRASHED);
        for (String ran : List.of("idr", "kaczmarz", "kronecker", "ilu", "hybrid", "tsvd")) {
            assertThat(first.iterations())
                    .as(ran)
                    .anyMatch(row -> row.caseId().contains(ran) && row.caseId().endsWith("nd4j"));
        }
        String other = EXPERIMENT.replace("seed: 5", "seed: 6").replace("[java, nd4j]", "java");
        List<String> here = withoutTimes(first).stream()
                .filter(line -> !line.contains("nd4j"))
                .toList();
        assertThat(withoutTimes(run(other, "other"))).as("another seed").isNotEqualTo(here);
    }

    private RunFolder run(String experiment, String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Path file = Files.writeString(place.resolve("experiment.yml"), experiment);
        var err = new StringWriter();
        int code = Main.execute(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "run",
                file.toString(),
                "--new",
                "--results",
                place.resolve("results").toString(),
                "--reports",
                place.resolve("reports").toString());
        assertThat(code).as(err.toString()).isZero();
        try (Stream<Path> runs = Files.list(place.resolve("results").resolve("again"))) {
            return RunFolder.open(runs.findFirst().orElseThrow());
        }
    }

    private static List<String> outcomes(RunFolder run) throws IOException {
        return run.summaries().stream()
                .map((Summary summary) -> summary.caseId() + " " + summary.outcome())
                .toList();
    }

    /** The lines of {@code iterations.csv} without the columns that begin with "seconds". */
    private static List<String> withoutTimes(RunFolder run) throws IOException {
        List<String> lines = Files.readAllLines(run.path().resolve("iterations.csv"));
        List<String> columns = Arrays.asList(lines.get(0).split(",", -1));
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSize(columns.size()); // no comma within a cell
            kept.add(IntStream.range(0, cells.length)
                    .filter(i -> !columns.get(i).startsWith("seconds"))
                    .mapToObj(i -> cells[i])
                    .collect(Collectors.joining(",")));
        }
        assertThat(columns).anyMatch(column -> column.startsWith("seconds"));
        return kept;
    }
}
