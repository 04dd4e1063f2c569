package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpyFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_image_and_a_vector_come_back_as_they_went_out() throws IOException {
        Path file = folder.resolve("x.npy");
        new NpyFile(2, 3, new double[] {1, 2, 3, 4, 5, Math.E}).write(file);
        NpyFile image = NpyFile.read(file);
        assertThat(image.rows()).isEqualTo(2);
        assertThat(image.columns()).isEqualTo(3);
        assertThat(image.values()).containsExactly(1, 2, 3, 4, 5, Math.E);
        new NpyFile(2, 1, new double[] {-1, 1e300}).write(file);
        assertThat(NpyFile.read(file).values()).containsExactly(-1, 1e300);
    }

    /** The header that numpy.save of NumPy 1.24 writes for a 2×3 array. */
    @Test
    void it_is_laid_out_as_numpy_does() throws IOException {
        Path file = folder.resolve("x.npy");
        new NpyFile(2, 3, new double[6]).write(file);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).hasSize(128 + 48);
        assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII))
                .isEqualTo("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }" + " ".repeat(58) + "\n");
    }

    @Test
    void another_file_is_refused() throws IOException {
        Path file = folder.resolve("x.npy");
        Files.writeString(file, "no array at all");
        assertThatIOException().isThrownBy(() -> NpyFile.read(file)).withMessageContaining("is no NumPy file");
    }

    @Test
    void a_file_that_has_been_cut_is_refused() throws IOException {
        Path file = folder.resolve("x.npy");
        new NpyFile(2, 3, new double[6]).write(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 9, 40, 128, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatIOException().isThrownBy(() -> NpyFile.read(file)).withMessageStartingWith(file.toString());
        }
    }
}
