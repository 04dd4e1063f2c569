package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one problem's card: {@code card.json}, and arrays as NumPy files where the problem has them. Vectors have
 * one column, images are by rows, and tables have the columns named below.
 */
public final class CardFolder {

    /** An array of a card. */
    public enum Item {
        /** x†, as an image where it is one. */
        SOLUTION,
        /** b with its noise, as an image where it is one. */
        DATA,
        /** b without noise, where the noise is known. */
        CLEAN_DATA,
        /** The point-spread function. */
        PSF,
        /** Part of the entries of A that are not zero, in a square of cells of rows and columns: from 0 to 1. */
        PATTERN,
        /** Singular values, largest first. */
        SINGULAR_VALUES,
        /** Eigenvalues, a row each: real part, imaginary part. */
        EIGENVALUES,
        /** The discrete Picard plot, a row for each singular value: σᵢ, |uᵢᵀb|, |uᵢᵀb| / σᵢ. */
        PICARD;

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".npy";
        }
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    private CardFolder(Path folder) {
        this.folder = folder;
    }

    /** A folder for a card, which is made if there is none. */
    public static CardFolder create(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new CardFolder(folder);
    }

    /** Whether a folder is one of a card. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("card.json"));
    }

    /**
     * Opens the folder of a card.
     *
     * @throws IOException if it is none
     */
    public static CardFolder open(Path folder) throws IOException {
        if (!isOne(folder)) {
            throw new IOException(folder + " holds no problem card: it has no card.json");
        }
        return new CardFolder(folder);
    }

    public Path path() {
        return folder;
    }

    public void write(ProblemCard card) {
        JSON.writeValue(folder.resolve("card.json").toFile(), card);
    }

    public ProblemCard card() {
        return JSON.readValue(folder.resolve("card.json").toFile(), ProblemCard.class);
    }

    public void write(Item item, NpyFile array) throws IOException {
        array.write(folder.resolve(item.file()));
    }

    /** Takes an array away, if it is there. */
    public void delete(Item item) throws IOException {
        Files.deleteIfExists(folder.resolve(item.file()));
    }

    /** An array, where the card has it. */
    public Optional<NpyFile> read(Item item) throws IOException {
        Path file = folder.resolve(item.file());
        return Files.isRegularFile(file) ? Optional.of(NpyFile.read(file)) : Optional.empty();
    }
}
