package org.krylovbench.problems.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.HostMap;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.psf.PsfFile;
import org.krylovbench.problems.psf.PsfRecipe;

/** Of every point-spread function of the catalog that needs no file. */
class ConvolutionAdjointTest {

    private static final int SIZE = 16;

    static final List<PsfRecipe> PSFS = Psfs.ALL.stream()
            .map(Entry::prototype)
            .filter(recipe -> !(recipe instanceof PsfFile))
            .toList();

    @ParameterizedTest
    @FieldSource("PSFS")
    void the_transpose_is_that_of_the_operator_for_every_boundary(PsfRecipe recipe) throws IOException {
        PointSpreadFunction psf = cropped(recipe.make(SIZE));
        for (Boundary boundary : Boundary.values()) {
            int border = boundary == Boundary.VALID ? SIZE : 0;
            var a = new Convolution(psf, boundary, SIZE + border, SIZE + border);
            assertAdjoint(a);
        }
    }

    private static void assertAdjoint(Convolution a) {
        HostMap map = a.onHost();
        var random = new Random(5);
        double[] x = random.doubles(a.columns(), -1, 1).toArray();
        double[] y = random.doubles(a.rows(), -1, 1).toArray();
        double[] ax = new double[a.rows()];
        double[] aty = new double[a.columns()];
        map.apply(x, ax);
        map.applyTranspose(y, aty);
        double scale = Reference.norm(ax) * Reference.norm(y);
        assertThat(scale).isPositive();
        assertThat(dot(ax, y)).as(a.boundary().name()).isCloseTo(dot(x, aty), within(1e-13 * scale));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** The part around the centre that is no larger than the image. */
    private static PointSpreadFunction cropped(PointSpreadFunction psf) {
        int rows = Math.min(psf.rows(), SIZE);
        int columns = Math.min(psf.columns(), SIZE);
        int top = Math.min(Math.max(psf.centerRow() - rows / 2, 0), psf.rows() - rows);
        int left = Math.min(Math.max(psf.centerColumn() - columns / 2, 0), psf.columns() - columns);
        double[] values = new double[rows * columns];
        for (int p = 0; p < rows; p++) {
            for (int q = 0; q < columns; q++) {
                values[p * columns + q] = psf.get(top + p, left + q);
            }
        }
        return new PointSpreadFunction(rows, columns, values, psf.centerRow() - top, psf.centerColumn() - left);
    }

    @Test
    void a_psf_larger_than_the_image_keeps_its_centre() {
        double[] weights = new double[40 * 30];
        weights[3 * 30 + 28] = 1;
        PointSpreadFunction part = cropped(new PointSpreadFunction(40, 30, weights, 3, 28));
        assertThat(part.rows()).isEqualTo(SIZE);
        assertThat(part.get(part.centerRow(), part.centerColumn())).isEqualTo(1);
    }
}
