package org.krylovbench.report.drawing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** What is left of colours in a print without: their luminance. */
public final class GreyScale {

    private GreyScale() {}

    public static Color of(Color color) {
        int grey = Palette.luminance(color);
        return new Color(grey, grey, grey, color.getAlpha());
    }

    public static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int[] grey = Arrays.stream(pixels)
                .map(rgb -> of(new Color(rgb, true)).getRGB())
                .toArray();
        var converted = new BufferedImage(
                width,
                height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        converted.setRGB(0, 0, width, height, grey, 0, width);
        return converted;
    }
}
