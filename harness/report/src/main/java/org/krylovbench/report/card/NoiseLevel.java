package org.krylovbench.report.card;

import java.io.IOException;
import java.util.Optional;
import org.krylovbench.report.drawing.MathText;
import org.krylovbench.report.drawing.Notation;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;

/** How noisy the data of a card are: the norm of the noise over that of the clean data. */
public final class NoiseLevel {

    private NoiseLevel() {}

    /** As {@link MathText}; nothing where the noise is not known, or there is none. */
    static String note(CardFolder folder) throws IOException {
        Optional<NpyFile> data = folder.read(Item.DATA);
        Optional<NpyFile> clean = folder.read(Item.CLEAN_DATA);
        if (data.isEmpty()
                || clean.isEmpty()
                || data.get().values().length != clean.get().values().length) {
            return "";
        }
        double noise = 0;
        double signal = 0;
        for (int i = 0; i < data.get().values().length; i++) {
            double b = clean.get().values()[i];
            noise = Math.hypot(noise, data.get().values()[i] - b);
            signal = Math.hypot(signal, b);
        }
        return noise > 0 && signal > 0 ? "relative noise $" + Notation.number(noise / signal) + "$" : "";
    }
}
