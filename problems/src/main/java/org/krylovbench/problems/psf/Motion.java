package org.krylovbench.problems.psf;

import java.util.Arrays;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * Uniform motion along a straight line whose middle is the centre. The line's every point is shared bilinearly among the
 * four pixels around it, and this is integrated exactly. Exactly point-symmetric.
 *
 * @param length length of the line in pixels
 * @param angle its angle in degrees, counted from the rows of the image anticlockwise
 */
public record Motion(double length, double angle) implements PsfRecipe {

    public Motion {
        if (!(length > 0 && length <= 10_000)) {
            throw new IllegalArgumentException("length must be positive and at most 10000, but is " + length);
        }
        if (!(Math.abs(angle) <= 360)) {
            throw new IllegalArgumentException("angle must lie in [-360, 360], but is " + angle);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) {
        // down and right for the unit of length; strict: the same on every machine; exactly zero along rows and columns
        double down = angle % 180 == 0 ? 0 : -StrictMath.sin(Math.toRadians(angle));
        double right = angle % 180 != 0 && angle % 90 == 0 ? 0 : StrictMath.cos(Math.toRadians(angle));
        double end = length / 2;
        int center = (int) Math.ceil(end * Math.max(Math.abs(down), Math.abs(right)));
        int size = 2 * center + 1;

        var line = new Raster(size);
        line.addLine(center, center, down, right, end, 1);
        double[] half = line.values();
        double[] values = new double[half.length];
        Arrays.setAll(values, at -> half[at] + half[half.length - 1 - at]);
        return new PointSpreadFunction(size, size, Weights.unitSum(values), center, center);
    }

    @Override
    public String label() {
        return "motion " + Labels.number(length) + " px at " + Labels.number(angle) + "°";
    }
}
