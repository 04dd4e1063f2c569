package org.krylovbench.report.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.ProblemCard;
import org.krylovbench.results.ProblemCard.Fact;

/** Cards of every kind, by closed formulas. */
public final class SampleCards {

    static final String HOSTILE = "<script>alert(\"x\") & 'y'</script>";

    private SampleCards() {}

    /** A one-dimensional problem whose singular values fall to rounding, and whose data are noisy. */
    static CardFolder line(Path folder, int n) throws IOException {
        CardFolder card = card(folder, "line, n = " + n, "- line: {n: " + n + ", noise: 0.01}", n, n, 0, 0, 0, 0);
        var random = new Random(1);
        double[] clean = array(n, i -> Math.exp(-30 * Math.pow(i / (double) n - 0.4, 2)));
        card.write(
                Item.SOLUTION,
                vector(array(n, i -> i < n / 3 ? 0.5 : Math.exp(-60 * Math.pow(i / (double) n - 0.6, 2)))));
        card.write(Item.CLEAN_DATA, vector(clean));
        card.write(Item.DATA, vector(array(n, i -> clean[i] + 0.01 * random.nextGaussian())));
        double[] sigma =
                array(n, i -> Math.max(Math.exp(-50.0 * i / n), 1e-17 * (1 + Math.abs(random.nextGaussian()))));
        card.write(Item.SINGULAR_VALUES, vector(sigma));
        double[] picard = new double[3 * n];
        for (int i = 0; i < n; i++) {
            double coefficient = sigma[i] * Math.exp(-8.0 * i / n) + 1e-4 * Math.abs(random.nextGaussian());
            picard[3 * i] = sigma[i];
            picard[3 * i + 1] = coefficient;
            picard[3 * i + 2] = coefficient / sigma[i];
        }
        card.write(Item.PICARD, new NpyFile(n, 3, picard));
        return card;
    }

    /** Blurring of an image: a ring and a bar, by a Gaussian of standard deviation 3. */
    public static CardFolder image(Path folder) throws IOException {
        int n = 128;
        CardFolder card = card(
                folder,
                "deblurring, 128 × 128, " + HOSTILE,
                "- deblur: {size: 128, psf: gaussian}",
                n * n,
                n * n,
                n,
                n,
                n,
                n);
        NpyFile exact = image(n, n, (i, j) -> scene(i / n, j / n, 0.004));
        NpyFile clean = image(n, n, (i, j) -> 0.8 * scene(i / n, j / n, 0.05));
        var random = new Random(2);
        card.write(Item.SOLUTION, exact);
        card.write(Item.CLEAN_DATA, clean);
        card.write(Item.DATA, new NpyFile(n, n, array(n * n, i -> clean.values()[i] + 0.01 * random.nextGaussian())));
        card.write(Item.PSF, image(n, n, (i, j) -> {
            double r = Math.hypot(i - 40, j - 70);
            return r > 12 ? 0 : Math.exp(-r * r / 18) / (18 * Math.PI);
        }));
        card.write(Item.SINGULAR_VALUES, vector(array(600, i -> Math.exp(-i / 150.0))));
        return card;
    }

    private static double scene(double u, double v, double soft) {
        double ring = Math.abs(Math.hypot(u - 0.5, v - 0.45) - 0.28) - 0.06;
        double bar = Math.max(Math.abs(u - 0.5) - 0.3, Math.abs(v - 0.85) - 0.04);
        return 1 / (1 + Math.exp(ring / soft)) + 0.6 / (1 + Math.exp(bar / soft));
    }

    /** Tomography of a disc: data that are no picture of the solution. */
    static CardFolder sinogram(Path folder) throws IOException {
        int n = 64;
        int rays = 91;
        int angles = 60;
        CardFolder card = card(folder, "tomography", "- tomography", rays * angles, n * n, n, n, angles, rays);
        card.write(Item.SOLUTION, image(n, n, (i, j) -> Math.hypot(i - 30, j - 40) < 14 ? 1 : 0));
        card.write(Item.DATA, image(angles, rays, (i, j) -> {
            double middle = 45.5 + 10 * Math.cos(Math.PI * i / angles + 0.4);
            return 2 * Math.sqrt(Math.max(0, 14 * 14 - (j - middle) * (j - middle)));
        }));
        double cells = 128;
        card.write(Item.PATTERN, image(128, 128, (i, j) -> {
            double band = Math.abs(i - cells / 2 - 50 * Math.cos(j / 6));
            return band < 8 ? Math.pow(10, -1 - band / 4) : 0;
        }));
        return card;
    }

    /** The Laplacian of a square of n × n points. */
    static CardFolder sparse(Path folder, int n) throws IOException {
        int size = n * n;
        CardFolder card =
                card(folder, "Poisson, " + n + " × " + n, "- poisson: {n: " + n + "}", size, size, n, n, n, n);
        card.write(Item.PATTERN, image(size, size, (i, j) -> {
            double distance = Math.abs(i - j);
            boolean besides = distance == 1 && Math.floor(i / n) == Math.floor(j / n);
            return distance == 0 || besides || distance == n ? 1 : 0;
        }));
        double[] eigenvalues = new double[2 * size];
        for (int k = 0; k < size; k++) {
            eigenvalues[2 * k] =
                    4 - 2 * Math.cos(Math.PI * (k / n + 1) / (n + 1)) - 2 * Math.cos(Math.PI * (k % n + 1) / (n + 1));
        }
        card.write(Item.EIGENVALUES, new NpyFile(size, 2, eigenvalues));
        card.write(Item.SOLUTION, new NpyFile(n, n, array(size, i -> 1)));
        return card;
    }

    /** Eigenvalues on circles about 1 + 0i. */
    static CardFolder complex(Path folder) throws IOException {
        int n = 240;
        CardFolder card = card(folder, "rotations", "- rotations: {n: 240}", 400, n, 0, 0, 0, 0);
        double[] values = new double[2 * n];
        for (int k = 0; k < n; k++) {
            values[2 * k] = 1 + (0.3 + 0.7 * (k % 4) / 4) * Math.cos(2 * Math.PI * k / n);
            values[2 * k + 1] = (0.3 + 0.7 * (k % 4) / 4) * Math.sin(2 * Math.PI * k / n);
        }
        card.write(Item.EIGENVALUES, new NpyFile(n, 2, values));
        card.write(Item.SOLUTION, vector(array(n, i -> 1)));
        card.write(Item.DATA, vector(array(400, i -> 1e-7 * Math.sin(i / 9.0) - 3e-8)));
        card.write(Item.PATTERN, image(200, 120, (i, j) -> (i * 7 + j * 13) % 31 < 2 ? 0.25 : 0));
        return card;
    }

    static CardFolder card(
            Path folder, String label, String entry, int rows, int columns, int height, int width, int up, int across)
            throws IOException {
        CardFolder card = CardFolder.create(folder);
        String name = String.valueOf(folder.getFileName());
        card.write(new ProblemCard(
                name,
                entry,
                label,
                "summary of " + name + " & others",
                rows,
                columns,
                height,
                width,
                up,
                across,
                List.of(
                        new Fact("symmetric", "no", ""),
                        new Fact("PSF centre", "(40, 70)", ""),
                        new Fact("nonzeros", "16384", "counted"),
                        new Fact("‖A‖₂", "1.00 <", "power iteration, 20 steps"))));
        return card;
    }

    static NpyFile vector(double... values) {
        return new NpyFile(values.length, 1, values);
    }

    public static NpyFile image(int rows, int columns, DoubleBinaryOperator value) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = value.applyAsDouble(i, j);
            }
        }
        return new NpyFile(rows, columns, values);
    }

    private static double[] array(int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        Arrays.setAll(values, value);
        return values;
    }
}
