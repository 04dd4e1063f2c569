package org.krylovbench.report.card;

import java.io.IOException;
import java.util.Optional;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.NpyFile;

/** Eigenvalues: in the plane, or along a line if all are real. */
public final class Eigenvalues {

    static final String NAME = "eigenvalues";

    /** An imaginary part of this size, relative to the largest eigenvalue, is rounding. */
    private static final double ROUNDING = 1e-12;

    private Eigenvalues() {}

    static Optional<Drawing> draw(CardFolder folder, Fonts fonts) throws IOException {
        Optional<NpyFile> table = folder.read(CardFolder.Item.EIGENVALUES);
        if (table.isEmpty() || table.get().rows() == 0) {
            return Optional.empty();
        }
        int n = table.get().rows();
        double[] real = new double[n];
        double[] imaginary = new double[n];
        double radius = 0;
        double height = 0;
        for (int i = 0; i < n; i++) {
            real[i] = table.get().values()[2 * i];
            imaginary[i] = table.get().values()[2 * i + 1];
            radius = Math.max(radius, Math.hypot(real[i], imaginary[i]));
            height = Math.max(height, Math.abs(imaginary[i]));
        }
        return Optional.of(
                height <= ROUNDING * radius
                        ? new RealSpectrum(real, fonts).drawing("Eigenvalues \u03bb of A")
                        : new ComplexSpectrum(real, imaginary, radius, fonts).drawing("Eigenvalues \u03bb of A"));
    }
}
