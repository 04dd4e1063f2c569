package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFolderTest {

    private static final ProblemCard CARD = new ProblemCard(
            "shaw",
            "shaw",
            "shaw, n = 32",
            "one-dimensional image restoration",
            32,
            32,
            0,
            0,
            0,
            0,
            List.of(new ProblemCard.Fact("symmetric", "yes", "")));

    @Test
    void what_is_written_is_read(@TempDir Path folder) throws IOException {
        CardFolder written = CardFolder.create(folder.resolve("shaw"));
        written.write(CARD);
        written.write(CardFolder.Item.EIGENVALUES, new NpyFile(1, 2, new double[] {1, 2}));
        CardFolder read = CardFolder.open(folder.resolve("shaw"));
        assertThat(read.card()).isEqualTo(CARD);
        assertThat(read.read(CardFolder.Item.EIGENVALUES).orElseThrow().values())
                .containsExactly(1, 2);
        assertThat(read.read(CardFolder.Item.PSF)).isEmpty();
        read.delete(CardFolder.Item.PSF);
        read.delete(CardFolder.Item.EIGENVALUES);
        assertThat(read.read(CardFolder.Item.EIGENVALUES)).isEmpty();
    }

    @Test
    void a_folder_without_a_card_is_refused(@TempDir Path folder) {
        assertThatIOException().isThrownBy(() -> CardFolder.open(folder)).withMessageContaining("no card.json");
    }
}
