package org.krylovbench.report.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/** The same image in as few bytes as it takes: with a palette where that is enough. */
public final class Pixels {

    private static final int PALETTE = 256;

    private Pixels() {}

    public static BufferedImage small(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int[] colors = Arrays.stream(pixels).sorted().distinct().toArray();
        if (colors.length > PALETTE) {
            return image;
        }
        var model = new IndexColorModel(Byte.SIZE, colors.length, colors, 0, false, -1, 0);
        var indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] indices = Arrays.stream(pixels)
                .map(rgb -> Arrays.binarySearch(colors, rgb))
                .toArray();
        indexed.getRaster().setPixels(0, 0, width, height, indices);
        return indexed;
    }
}
