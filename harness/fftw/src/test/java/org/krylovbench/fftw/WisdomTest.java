package org.krylovbench.fftw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.fftw.global.fftw3.FFTW_ESTIMATE;
import static org.bytedeco.fftw.global.fftw3.FFTW_MEASURE;
import static org.bytedeco.fftw.global.fftw3.FFTW_WISDOM_ONLY;
import static org.bytedeco.fftw.global.fftw3.fftw_forget_wisdom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.fftw.global.fftw3;
import org.bytedeco.fftw.global.fftw3.fftw_plan;
import org.bytedeco.javacpp.DoublePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.core.linalg.Precision;

/** A plan is measured once for all processes. */
final class WisdomTest {

    private static final int ROWS = 22;
    private static final int COLUMNS = 26;

    @TempDir
    private Path folder = Path.of("");

    private final List<Integer> asked = new ArrayList<>();

    private void plan(Wisdom wisdom) {
        try (var real = new DoublePointer(ROWS * COLUMNS);
                var complex = new DoublePointer(2L * ROWS * (COLUMNS / 2 + 1))) {
            wisdom.<fftw_plan>plan(flags -> {
                asked.add(flags);
                return Optional.ofNullable(fftw3.fftw_plan_dft_r2c_2d(ROWS, COLUMNS, real, complex, flags));
            });
        }
    }

    @Test
    void what_was_measured_is_known_to_a_later_process() {
        var wisdom = new Wisdom(Precision.DOUBLE, folder.resolve("new"));
        fftw_forget_wisdom();
        plan(wisdom);
        assertThat(asked).endsWith(FFTW_MEASURE);
        assertThat(folder.resolve("new/fftw-double.wisdom")).isNotEmptyFile();

        asked.clear();
        fftw_forget_wisdom(); // as in a new process
        plan(wisdom);
        assertThat(asked).isNotEmpty().doesNotContain(FFTW_MEASURE).endsWith(FFTW_MEASURE | FFTW_WISDOM_ONLY);
    }

    @Test
    void where_nothing_can_be_kept_plans_are_estimated() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        var wisdom = new Wisdom(Precision.DOUBLE, file.resolve("below"));
        fftw_forget_wisdom();
        plan(wisdom);
        assertThat(asked).endsWith(FFTW_ESTIMATE);
        assertThat(wisdom.description()).startsWith("estimated plans, as ").endsWith(" cannot be written");
    }

    @Test
    void a_file_that_holds_no_wisdom_is_replaced() throws IOException {
        Files.writeString(folder.resolve("fftw-double.wisdom"), "nonsense");
        fftw_forget_wisdom();
        plan(new Wisdom(Precision.DOUBLE, folder));
        assertThat(asked).endsWith(FFTW_MEASURE);
        assertThat(Files.readString(folder.resolve("fftw-double.wisdom"))).contains("fftw-3");
    }

    @Test
    void the_engine_names_its_version_and_its_licence() {
        var engine = new Fftw();
        engine.open();
        assertThat(engine.version()).startsWith("FFTW 3.3.10");
        assertThat(engine.description()).contains("GPL");
    }
}
