package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleToIntFunction;
import org.krylovbench.results.NpyFile;

/**
 * An array as coloured cells on paper. Each pixel takes the mean of what it covers, so that nothing is lost where there
 * are more cells than pixels, and edges stay sharp where there are fewer.
 */
public final class Raster {

    /** Pixels that an array is enlarged to at least, by a whole factor: viewers of SVG smooth what is small. */
    private static final int ENLARGED = 384;

    private Raster() {}

    /**
     * Paints an image, a square for each of its numbers.
     *
     * @param color of a number, as RGB
     */
    public static void paint(Graphics2D g, NpyFile array, DoubleToIntFunction color, Rectangle2D place) {
        AffineTransform before = g.getTransform();
        if (before.getScaleX() > 1) { // pixels, and it is known how large they are
            Rectangle2D onDevice = before.createTransformedShape(place).getBounds2D();
            int x = (int) Math.round(onDevice.getMinX());
            int y = (int) Math.round(onDevice.getMinY());
            int width = Math.max(1, (int) Math.round(onDevice.getMaxX()) - x);
            int height = Math.max(1, (int) Math.round(onDevice.getMaxY()) - y);
            g.setTransform(new AffineTransform());
            g.drawImage(image(array, color, width, height), x, y, null);
            g.setTransform(before);
        } else {
            int rows = array.rows() * whole(array.rows());
            int columns = array.columns() * whole(array.columns());
            BufferedImage image = image(array, color, Math.min(columns, 2 * ENLARGED), Math.min(rows, 2 * ENLARGED));
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.drawImage(
                    image,
                    new AffineTransform(
                            place.getWidth() / image.getWidth(),
                            0,
                            0,
                            place.getHeight() / image.getHeight(),
                            place.getX(),
                            place.getY()),
                    null);
        }
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(place);
    }

    private static int whole(int cells) {
        return Math.max(1, (ENLARGED + cells - 1) / cells);
    }

    /** One pixel for each cell, or for the mean of several. */
    public static BufferedImage image(NpyFile array, DoubleToIntFunction color, int width, int height) {
        double[] wide = Means.of(array.values(), array.rows(), array.columns(), width);
        double[] turned = Means.of(Means.transposed(wide, array.rows(), width), width, array.rows(), height);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int j = 0; j < width; j++) {
            for (int i = 0; i < height; i++) {
                image.setRGB(j, i, color.applyAsInt(turned[j * height + i]));
            }
        }
        return image;
    }
}
