package org.krylovbench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a drawing as PNG, with its resolution in the file. */
final class PngFile {

    private static final double POINTS_PER_INCH = 72;
    private static final double METRES_PER_INCH = 0.0254;
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngFile() {}

    static void write(Drawing drawing, int dotsPerInch, Path file) throws IOException {
        Files.write(file, bytes(drawing, dotsPerInch));
    }

    /** What such a file holds. */
    static byte[] bytes(Drawing drawing, int dotsPerInch) throws IOException {
        BufferedImage image = Pixels.small(paint(drawing, dotsPerInch / POINTS_PER_INCH));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        metadata.mergeTree(FORMAT, resolution(dotsPerInch));
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage paint(Drawing drawing, double scale) {
        var image = new BufferedImage(
                (int) Math.round(drawing.width() * scale),
                (int) Math.round(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.scale(scale, scale);
        drawing.painter().paint(g);
        g.dispose();
        return image;
    }

    /** The chunk pHYs, which ImageIO leaves out by itself. */
    private static IIOMetadataNode resolution(int dotsPerInch) {
        String perMetre = Long.toString(Math.round(dotsPerInch / METRES_PER_INCH));
        var physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(physical);
        return root;
    }
}
