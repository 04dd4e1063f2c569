package org.krylovbench.report;

import java.awt.Dimension;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a drawing as SVG: text stays text, in the typeface that the file brings along. */
final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DIGITS = 3;

    private SvgFile() {}

    static void write(Drawing drawing, Fonts fonts, Path file) throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DIGITS);
        context.setComment("Krylov Bench");
        var g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension((int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height())));
        drawing.painter().paint(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttributeNS(null, "width", drawing.width() + "pt");
        root.setAttributeNS(null, "height", drawing.height() + "pt");
        root.insertBefore(typeface(document, fonts), root.getFirstChild());
        root.insertBefore(title(document, drawing.title()), root.getFirstChild());
        try (Writer out = Files.newBufferedWriter(file)) {
            g.stream(root, out, true, false);
        }
    }

    private static Element typeface(Document document, Fonts fonts) {
        Element style = document.createElementNS(NAMESPACE, "style");
        style.setTextContent("@font-face{font-family:'" + fonts.family() + "';src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(fonts.file()) + ")}");
        return style;
    }

    private static Element title(Document document, String text) {
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(text);
        return title;
    }
}
