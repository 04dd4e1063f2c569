package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void look() throws IOException {
        Path cards = Path.of("target/cards");
        Cards.write(SampleCards.line(folder.resolve("line"), 32), cards.resolve("line"));
        Cards.write(SampleCards.line(folder.resolve("fine"), 400), cards.resolve("fine"));
        Cards.write(SampleCards.image(folder.resolve("image")), cards.resolve("image"));
        Cards.write(SampleCards.sinogram(folder.resolve("sinogram")), cards.resolve("sinogram"));
        Cards.write(SampleCards.sparse(folder.resolve("sparse"), 16), cards.resolve("sparse"));
        Cards.write(SampleCards.complex(folder.resolve("complex")), cards.resolve("complex"));
    }
}
