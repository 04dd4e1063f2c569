package org.krylovbench.report.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.GreyScale;
import org.krylovbench.report.drawing.Pixels;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A drawing as PNG, with its resolution and where it comes from in the file. */
public final class PngFile {

    private static final double POINTS_PER_INCH = 72;
    private static final double METRES_PER_INCH = 0.0254;
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final String ORIGIN = "krylov-bench";

    private PngFile() {}

    /** A drawing that comes from nowhere. */
    public static byte[] bytes(Drawing drawing, int dotsPerInch) throws IOException {
        return bytes(drawing, dotsPerInch, false, Optional.empty());
    }

    /**
     * A drawing as the bytes of a file.
     *
     * @param origin where it comes from, in ASCII
     */
    public static byte[] bytes(Drawing drawing, int dotsPerInch, boolean grey, Optional<String> origin)
            throws IOException {
        BufferedImage painted = paint(drawing, dotsPerInch / POINTS_PER_INCH);
        BufferedImage image = Pixels.small(grey ? GreyScale.of(painted) : painted);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(resolution(dotsPerInch));
        origin.ifPresent(json -> root.appendChild(texts(Map.of(ORIGIN, json))));
        metadata.mergeTree(FORMAT, root);
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
        return physical;
    }

    private static IIOMetadataNode texts(Map<String, String> texts) {
        var all = new IIOMetadataNode("tEXt");
        texts.forEach((keyword, text) -> {
            var entry = new IIOMetadataNode("tEXtEntry");
            entry.setAttribute("keyword", keyword);
            entry.setAttribute("value", text);
            all.appendChild(entry);
        });
        return all;
    }

    /** Where a file says that it comes from. */
    static Optional<String> origin(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            var root = (Element) reader.getImageMetadata(0).getAsTree(FORMAT);
            NodeList entries = root.getElementsByTagName("tEXtEntry");
            for (int i = 0; i < entries.getLength(); i++) {
                if (entries.item(i) instanceof Element entry
                        && entry.getAttribute("keyword").equals(ORIGIN)) {
                    return Optional.of(entry.getAttribute("value"));
                }
            }
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
