package org.krylovbench.core.structured;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Continuation;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The first column of a block circulant matrix with circulant blocks, as an image of rows × columns pixels by rows: what the
 * matrix makes of a single bright pixel at the origin.
 *
 * @param note what was done otherwise than asked
 */
record CirculantColumn(int rows, int columns, double[] image, String note) {

    static CirculantColumn of(OperatorData data, Circulant.Kind kind, OptionalInt blocks) {
        if (data.rows() != data.columns()) {
            throw new IllegalArgumentException(
                    "needs a square matrix, but this is " + data.rows() + "×" + data.columns());
        }
        if (data instanceof Convolution blur) {
            return ofBlur(blur, kind);
        }
        boolean entries = data instanceof CsrMatrix || data instanceof DenseMatrix;
        if (kind == Circulant.Kind.PSF || !entries) {
            throw FactorizationException.noCirculant(
                    kind == Circulant.Kind.PSF
                            ? "kind psf needs a blur; chan would do for a matrix"
                            : "needs a blur of" + " images, or the entries of A");
        }
        return ofMatrix(BlockDiagonals.of(data, blocks), kind);
    }

    private static CirculantColumn ofBlur(Convolution blur, Circulant.Kind kind) {
        int m = blur.imageRows();
        int n = blur.imageColumns();
        double[] image = switch (kind) {
            case PSF -> BlurEigenvalues.wrapped(blur.psf(), m, n);
            case STRANG -> central(blur.psf(), m, n);
            case CHAN -> optimal(blur);
        };
        return new CirculantColumn(m, n, image, "");
    }

    private static double[] central(PointSpreadFunction psf, int m, int n) {
        double[] image = new double[m * n];
        for (int p = 0; p < psf.rows(); p++) {
            int down = p - psf.centerRow();
            for (int q = 0; q < psf.columns(); q++) {
                int right = q - psf.centerColumn();
                double share = central(down, m) * central(right, n);
                image[Math.floorMod(down, m) * n + Math.floorMod(right, n)] += share * psf.get(p, q);
            }
        }
        return image;
    }

    /** How much of a diagonal is copied: of the two that are half of the size away the mean is taken. */
    private static double central(int diagonal, int size) {
        int distance = 2 * Math.abs(diagonal);
        return distance < size ? 1 : distance == size ? 0.5 : 0;
    }

    /**
     * The means over the diagonals that a circulant has equal, by one direction after the other: a tap (p, q) stands on
     * diagonal k of the blur of columns and l of that of rows with the weight Rₚ(k) C_q(l), whatever the boundary. For a zero
     * boundary each has one, with 1 − |k| / m and 1 − |l| / n.
     */
    private static double[] optimal(Convolution blur) {
        PointSpreadFunction psf = blur.psf();
        int m = blur.imageRows();
        int n = blur.imageColumns();
        var across = new Continuation[psf.columns()];
        for (int q = 0; q < psf.columns(); q++) {
            across[q] = diagonals(blur.boundary(), q - psf.centerColumn(), n);
        }
        double[] image = new double[m * n];
        double[] line = new double[n];
        for (int p = 0; p < psf.rows(); p++) {
            Arrays.fill(line, 0);
            for (int q = 0; q < psf.columns(); q++) {
                for (int l = 0; l < across[q].size(); l++) {
                    line[across[q].sources()[l]] += psf.get(p, q) * across[q].weights()[l];
                }
            }
            Continuation down = diagonals(blur.boundary(), p - psf.centerRow(), m);
            for (int k = 0; k < down.size(); k++) {
                int start = down.sources()[k] * n;
                for (int j = 0; j < n; j++) {
                    image[start + j] += down.weights()[k] * line[j];
                }
            }
        }
        return image;
    }

    /** The diagonals of a circulant that the pixels of a line of n, shifted by so much, fall on, as parts of n. */
    private static Continuation diagonals(Boundary boundary, int shift, int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            Continuation seen = boundary.at(i - shift, n);
            for (int k = 0; k < seen.size(); k++) {
                weights[Math.floorMod(i - seen.sources()[k], n)] += seen.weights()[k] / n;
            }
        }
        return Continuation.of(weights);
    }

    private static CirculantColumn ofMatrix(BlockDiagonals diagonals, Circulant.Kind kind) {
        int m = diagonals.rows();
        int n = diagonals.columns();
        double[] image = new double[m * n];
        boolean strang = kind == Circulant.Kind.STRANG;
        for (int down = 1 - m; down < m; down++) {
            for (int right = 1 - n; right < n; right++) {
                double share = strang
                        ? central(down, m) * central(right, n)
                        : (1 - Math.abs(down) / (double) m) * (1 - Math.abs(right) / (double) n);
                image[Math.floorMod(down, m) * n + Math.floorMod(right, n)] += share * diagonals.mean(down, right);
            }
        }
        String note = strang && !diagonals.isConstant()
                ? String.format(
                        Locale.ROOT,
                        "means of diagonals were copied, as their entries differ from them by up to %.2g of the largest",
                        diagonals.spread())
                : "";
        return new CirculantColumn(m, n, image, note);
    }
}
