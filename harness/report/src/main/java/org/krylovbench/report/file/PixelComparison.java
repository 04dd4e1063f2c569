package org.krylovbench.report.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Two pictures pixel by pixel. Java 17 and 25 paint the edges of a few letters in somewhat different shades. */
public final class PixelComparison {

    /** What a channel may differ by, of 255: a few times what versions of Java do. */
    private static final int SHADE = 40;

    private static final float DOTS_PER_INCH = 150;

    private PixelComparison() {}

    public static List<String> png(byte[] before, byte[] now) throws IOException {
        return differences(ImageIO.read(new ByteArrayInputStream(before)), ImageIO.read(new ByteArrayInputStream(now)));
    }

    /** Of their first pages. */
    public static List<String> pdf(byte[] before, byte[] now) throws IOException {
        return differences(rendered(before), rendered(now));
    }

    public static BufferedImage rendered(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
        }
    }

    static List<String> differences(BufferedImage before, BufferedImage now) {
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return List.of("it is " + size(before) + " pixels, and drawn again " + size(now));
        }
        int count = 0;
        int left = before.getWidth();
        int top = before.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (differ(before.getRGB(x, y), now.getRGB(x, y))) {
                    count++;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return count == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%d of %d pixels differ, all of them between %d, %d and %d, %d from the upper left",
                        count,
                        before.getWidth() * before.getHeight(),
                        left,
                        top,
                        right,
                        bottom));
    }

    private static String size(BufferedImage image) {
        return image.getWidth() + " × " + image.getHeight();
    }

    private static boolean differ(int a, int b) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > SHADE) {
                return true;
            }
        }
        return false;
    }
}
