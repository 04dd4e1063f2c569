package org.krylovbench.problems.psf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.psf.PsfFile.Scaling;

class PsfFileTest {

    private final Path folder;

    PsfFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("psf.csv"), text);
    }

    private static PsfFile recipe(Path file, int row, int column, Scaling scaling) {
        return new PsfFile(file, Optional.empty(), row, column, scaling);
    }

    @Test
    void weights_are_divided_by_their_sum_or_kept_and_may_be_negative() throws IOException {
        Path file = write("-1,2,3\n0,4,0\n");
        assertThat(recipe(file, 0, 0, Scaling.UNIT_SUM).make(8).values())
                .containsExactly(-0.125, 0.25, 0.375, 0, 0.5, 0);
        assertThat(recipe(file, 0, 0, Scaling.AS_STORED).make(8).values()).containsExactly(-1, 2, 3, 0, 4, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "1, 3, 0, 2", "2, 0, 1, 1", "0, 1, 1, 0"})
    void the_centre_counts_from_one_and_is_the_middle_by_default(
            int row, int column, int expectedRow, int expectedColumn) throws IOException {
        PointSpreadFunction psf =
                recipe(write("1,2,3\n4,5,6\n"), row, column, Scaling.UNIT_SUM).make(8);
        assertThat(psf.rows()).isEqualTo(2);
        assertThat(psf.columns()).isEqualTo(3);
        assertThat(psf.centerRow()).isEqualTo(expectedRow);
        assertThat(psf.centerColumn()).isEqualTo(expectedColumn);
    }

    @Test
    void the_label_and_the_files_name_the_file() throws IOException {
        Path file = write("1");
        assertThat(recipe(file, 0, 0, Scaling.UNIT_SUM).label()).isEqualTo("psf");
        assertThat(new PsfFile(file, Optional.of("P"), 0, 0, Scaling.UNIT_SUM).label())
                .isEqualTo("psf P");
        assertThat(recipe(file, 0, 0, Scaling.UNIT_SUM).files()).containsExactly(file);
    }

    @Test
    void what_cannot_be_used_is_refused_with_what_would_do() throws IOException {
        Path balanced = write("0.1,0.2,-0.3");
        assertThatIOException()
                .isThrownBy(() -> recipe(balanced, 0, 0, Scaling.UNIT_SUM).make(8))
                .withMessage(balanced + ": the weights sum to zero; write scaling: as-stored");
        assertThatIOException()
                .isThrownBy(() -> recipe(balanced, 1, 4, Scaling.AS_STORED).make(8))
                .withMessage(balanced + ": center-column must lie in [1, 3], but is 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe(balanced, -1, 0, Scaling.AS_STORED))
                .withMessage("center-row must count from 1, or be 0 for the middle, but is -1");
        assertThatIOException()
                .isThrownBy(() -> recipe(Path.of(""), 0, 0, Scaling.UNIT_SUM).make(8))
                .withMessage("file: no PSF is given; write, for example, file: {path: psf.mat}");
    }
}
