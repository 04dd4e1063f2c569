package org.krylovbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that say little, reproduced through the command line. */
final class ReproduceTest {

    private static final String GOOD = """
            name: NAME
            description: Three steps of CGLS <on> a sparse matrix.
            problems: {random-sparse: {n: 40, nnz: 60}}
            solvers: cgls
            backends: java
            stopping: {max-iterations: 3}
            measure: {forks: 0, warm-ups: 0, max-warm-up-seconds: 0, shots: 1}
            figures: convergence
            claims:
              - {what: steps, reported: REPORTED, of: summary.iterations, document: steps}
              - {what: time, reported: 900 s, of: summary.solve_seconds, document: seconds}
            variants:
              quick:
                problems: {random-sparse: {n: 20, nnz: 30}}
                claims: []
              data:
                problems: {matrix-market: {file: given.mtx}}
                claims: {what: steps, reported: 1, of: summary.iterations, because: the matrix is another}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write_the_documents() throws IOException {
        write("B2.yml", GOOD.replace("NAME", "b2").replace("REPORTED", "3"));
        write("B10.yml", GOOD.replace("NAME", "b10").replace("REPORTED", "4"));
        write("T1.yml", "name: t1\nproblems: nothing\nsolvers: cgls\n");
        write("B2.py", "print('steps,3')\nprint('seconds,9e5')\n");
        write("B10.py", "import sys\nprint('no module', file=sys.stderr)\nsys.exit(3)\n");
    }

    @Test
    void each_is_measured_and_told_beside_what_was_reported_and_one_that_fails_stops_no_other() throws IOException {
        assumePython();
        Path markdown = folder.resolve("seeds.md");
        assertThat(krylov("--markdown", markdown.toString())).as(err.toString()).isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence("B2  Three", "B10  Three", "T1", "not done: ", "unknown problem 'nothing'")
                .containsPattern("steps +3 +3 +3 +0 +equal")
                .containsPattern("steps +4 +3 +-25.0 % +differs")
                .contains("faster by × ")
                .endsWith("3 reproduced: 1 equal, 2 faster, 1 differs; 1 could not be done" + System.lineSeparator());

        Path reports = folder.resolve("reports/seeds");
        assertThat(reports.resolve("B2/document.csv")).content().contains("steps,3");
        assertThat(reports.resolve("index.html"))
                .content()
                .contains("CGLS &lt;on&gt;", "src=\"data:image/", "not run: no module", "unknown problem")
                .contains("./krylov reproduce B10", "href=\"../b2/")
                .doesNotContain("{{");
        assertThat(markdown)
                .content()
                .containsPattern("\\| B2 +\\| steps +\\| 3 +\\| 3 +\\| 3 +\\| 0 +\\| equal")
                .containsPattern("\\| B2 +\\| time +\\| 900 s _h_ +\\| 900000 s \\(ours is faster by")
                .contains("not done, see below", "Not done: ")
                .contains("the experiment as it is");

        Files.writeString(
                folder.resolve("seeds/B10.yml"), GOOD.replace("NAME", "b10").replace("REPORTED", "3"));
        assertThat(krylov("b10", "--markdown", markdown.toString()))
                .as(err.toString())
                .isZero();
        assertThat(markdown)
                .content()
                .containsPattern("\\| B10 +\\| steps +\\| 3 +\\| +\\| 3")
                .contains("| T1");
    }

    @Test
    void quick_takes_the_small_variant_and_leaves_the_page_and_the_documents_code_alone() throws IOException {
        Files.delete(folder.resolve("seeds/T1.yml"));
        Path markdown = folder.resolve("seeds.md");
        assertThat(krylov("--quick", "--markdown", markdown.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).endsWith("2 reproduced" + System.lineSeparator());
        assertThat(folder.resolve("results/b2-quick")).isDirectory();
        assertThat(folder.resolve("reports/seeds-quick/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("reports/seeds-quick/B2/document.csv")).doesNotExist();
        assertThat(folder.resolve("reports/seeds")).doesNotExist();
        assertThat(markdown).doesNotExist();
    }

    @Test
    void data_that_cannot_be_handed_on_are_taken_from_a_folder() throws IOException {
        assumePython();
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("given.mtx"), "%%MatrixMarket matrix coordinate real general\n2 2 2\n1 1 3\n2 2 1\n");
        Path markdown = folder.resolve("seeds.md");
        write("B2.py", "import sys\nsys.exit(sys.argv[2] + ' is all there is')\n");
        assertThat(krylov("B2", "--data", data.toString(), "--markdown", markdown.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("differs because the matrix is another")
                .contains("failed: B2.py ended with exit code 1, " + data.toAbsolutePath() + " is all there is")
                .contains("is left as it is: of 3 only 1 have been measured here");
        assertThat(markdown).doesNotExist();
    }

    @Test
    void what_is_not_there_is_told_with_what_is() {
        assertThat(krylov("B3")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no 'B3' to reproduce", "(known: B2, B10, T1)");
        assertThat(krylov("--data", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("--data must be a folder");
        assertThat(krylov("--quick", "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("leave out one");
    }

    @Test
    void without_python_the_documents_code_is_not_run() throws IOException {
        DocumentCode code = DocumentCode.run(
                "no-such-python", folder.resolve("seeds/B2.py"), Optional.empty(), folder.resolve("output"));
        assertThat(code.note()).isEqualTo("not run: there is no no-such-python");
        assertThat(code.failed()).isFalse();
    }

    private static void assumePython() {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "python3"))),
                "skipped: there is no python3");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("seeds")).resolve(name), text);
    }

    private int krylov(String... arguments) {
        List<String> folders = List.of(
                "--seeds", folder.resolve("seeds").toString(),
                "--results", folder.resolve("results").toString(),
                "--reports", folder.resolve("reports").toString());
        return Main.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.of(Stream.of("reproduce"), Stream.of(arguments), folders.stream())
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }
}
