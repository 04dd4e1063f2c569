package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.report.sample.SampleRun;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.NoiseFloorRow;
import org.krylovbench.results.OverheadFolder;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Times;

/** The rules of the grade, each by what is just enough for a level and what is not. */
final class GradeTest {

    private static final double MEDIAN = 1e-2;

    @TempDir
    private Path folder = Path.of("");

    private static GradedCase timed(
            int forks, double steady, double load, double spread, CurveSource curve, int threads) {
        return new GradedCase(
                new Times(
                        0,
                        0,
                        0,
                        MEDIAN,
                        MEDIAN,
                        MEDIAN,
                        MEDIAN,
                        MEDIAN,
                        0,
                        spread * MEDIAN,
                        1,
                        1,
                        1,
                        curve,
                        forks,
                        10,
                        steady,
                        0),
                load,
                threads,
                4);
    }

    private static GradedCase good() {
        return timed(10, 1, 1.4, 0.04, CurveSource.STAMPED, 1);
    }

    private static Grade grade(List<GradedCase> cases, Optional<Double> floor) {
        return Grade.of(cases, SampleRun.manifest(List.of()), floor);
    }

    private static Grade grade(GradedCase... cases) {
        return grade(List.of(cases), Optional.of(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1,    1.5, 0.05, STAMPED,  1, A",
        "10, 1,    1.5, 0.05, PREFIX,   1, A",
        "10, 1,    2.5, 0.05, STAMPED,  2, A",
        " 9, 1,    1.5, 0.05, STAMPED,  1, B",
        " 5, 1,    1.5, 0.05, STAMPED,  1, B",
        " 4, 1,    1.5, 0.05, STAMPED,  1, C",
        " 1, 1,    1.5, 0.05, STAMPED,  1, D",
        " 0, 1,    1.5, NaN,  STAMPED,  1, D",
        "10, 0.9,  1.5, 0.05, STAMPED,  1, B",
        "10, 0.7,  1.5, 0.05, STAMPED,  1, C",
        "10, 1,    1.6, 0.05, STAMPED,  1, B",
        "10, 1,    4,   0.05, STAMPED,  1, B",
        "10, 1,    4.1, 0.05, STAMPED,  1, C",
        "10, 1,    NaN, 0.05, STAMPED,  1, B",
        "10, 1,    1.5, 0.06, STAMPED,  1, B",
        "10, 1,    1.5, 0.11, STAMPED,  1, C",
        "10, 1,    1.5, 0.05, UNPROVEN, 1, C",
        "10, 1,    1.5, 0.05, NONE,     1, C",
    })
    void a_case_has_the_least_of_its_levels(
            int forks, double steady, double load, double spread, CurveSource curve, int threads, Grade.Level level) {
        Grade grade = grade(timed(forks, steady, load, spread, curve, threads));
        assertThat(grade.level()).contains(level);
        assertThat(grade.reasons()).hasSize(level == Grade.Level.A ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"0.02, A", "0.03, B", "0.05, B", "0.06, C"})
    void a_noisy_machine_lowers_it(double floor, Grade.Level level) {
        assertThat(grade(List.of(good()), Optional.of(floor)).level()).contains(level);
    }

    @Test
    void without_a_self_test_it_is_not_lower_but_that_is_told() {
        Grade grade = grade(List.of(good()), Optional.empty());
        assertThat(grade.level()).contains(Grade.Level.A);
        assertThat(grade.corner()).isEqualTo("times: grade A");
        assertThat(grade.sentence()).contains("grade A").contains("krylov overhead");
        assertThat(grade(good()).sentence()).isEqualTo("Times are of grade A.");
    }

    @Test
    void a_run_is_as_good_as_its_worst_case_and_says_how_many_are_as_bad() {
        Grade grade = grade(good(), timed(5, 1, 9, 0.01, CurveSource.STAMPED, 1), good());
        assertThat(grade.corner()).isEqualTo("times: grade C (load 9.0 on 4 processors (1 of 3 cases))");
        assertThat(grade.sentence())
                .isEqualTo("Times are of grade C: load 9.0 on 4 processors (1 of 3 cases); "
                        + "5 processes (1 of 3 cases).");
    }

    @Test
    void a_corner_has_room_for_two_reasons() {
        Grade grade = grade(timed(4, 0.5, 9, 0.2, CurveSource.NONE, 1));
        assertThat(grade.reasons()).hasSize(5);
        assertThat(grade.corner()).isEqualTo("times: grade C (4 processes; load 9.0 on 4 processors; \u2026)");
    }

    @Test
    void what_was_not_timed_has_none() {
        assertThat(grade().level()).isEmpty();
        assertThat(grade().corner()).isEmpty();
        assertThat(grade().sentence()).isEmpty();
    }

    @Test
    void the_self_test_beside_a_run_counts_if_the_machine_and_the_build_are_the_same() throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("sample/run"), List.of());
        assertThat(Rows.of(run).grade().tested()).isFalse();

        OverheadFolder test = OverheadFolder.create(folder.resolve("overhead/one"));
        test.write(List.of(), List.of());
        test.write(new NoiseFloorRow("a", 20, 10, 1, 0, 0.07, 0.1), List.of());
        test.write(run.manifest());
        assertThat(Rows.of(run).grade().tested()).as("not finished").isFalse();

        test.write(run.manifest().finished(Instant.EPOCH, Map.of()));
        assertThat(Rows.of(run).grade().tested()).as("quick").isFalse();

        Path manifest = test.path().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"quick\"", "\"standard\""));
        Grade grade = Rows.of(run).grade();
        assertThat(grade.tested()).isTrue();
        assertThat(grade.sentence()).contains("noise floor of the machine \u00b17.0 %");
        assertThat(grade.level()).contains(Grade.Level.D); // the sample is quick

        Files.writeString(manifest, Files.readString(manifest).replace("a CPU", "another CPU"));
        assertThat(Rows.of(run).grade().tested()).isFalse();
    }
}
