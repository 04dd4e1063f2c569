package org.krylovbench.report.file;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.GreyGraphics;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A drawing as SVG: text stays text, in the parts of the typeface that the file brings along. */
public final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String ORIGIN = "krylov-bench";
    private static final int DIGITS = 3;

    private SvgFile() {}

    /**
     * A drawing as the bytes of a file.
     *
     * @param origin where it comes from, in ASCII
     */
    public static byte[] bytes(Drawing drawing, Fonts fonts, boolean grey, Optional<String> origin) throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DIGITS);
        context.setComment("Krylov Bench");
        SVGGraphics2D g = grey ? new GreyGraphics(context) : new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension((int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height())));
        drawing.painter().paint(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttributeNS(null, "width", drawing.width() + "pt");
        root.setAttributeNS(null, "height", drawing.height() + "pt");
        Element typeface = element(document, "style", typeface(root, fonts));
        root.insertBefore(typeface, root.getFirstChild());
        if (origin.isPresent()) {
            Element metadata = element(document, "metadata", origin.get());
            metadata.setAttributeNS(null, "id", ORIGIN);
            root.insertBefore(metadata, root.getFirstChild());
        }
        root.insertBefore(element(document, "title", drawing.title()), root.getFirstChild());
        var out = new StringWriter();
        g.stream(root, out, true, false);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Element element(Document document, String name, String text) {
        Element element = document.createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        return element;
    }

    /** The characters that are in the drawing, in each font that is. */
    private static String typeface(Element root, Fonts fonts) throws IOException {
        Set<String> families = new TreeSet<>();
        collectFamilies(root, families);
        Set<Integer> characters = new TreeSet<>();
        root.getTextContent().codePoints().forEach(characters::add);
        var style = new StringBuilder();
        for (Fonts.Face face : fonts.faces()) {
            if (families.stream().anyMatch(family -> family.contains(face.family()))) {
                style.append("@font-face{font-family:'")
                        .append(face.family())
                        .append("';src:url(data:font/ttf;base64,")
                        .append(Base64.getEncoder().encodeToString(subset(face.file(), characters)))
                        .append(")}");
            }
        }
        return style.toString();
    }

    private static void collectFamilies(Element element, Set<String> families) {
        families.add(element.getAttributeNS(null, "font-family"));
        families.add(element.getAttributeNS(null, "style"));
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collectFamilies(inner, families);
            }
        }
    }

    private static byte[] subset(byte[] file, Set<Integer> characters) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var subsetter = new TTFSubsetter(font);
            subsetter.addAll(characters);
            var bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }

    /** Where a file says that it comes from. */
    static Optional<String> origin(byte[] file) throws IOException {
        NodeList all = read(file).getElementsByTagName("metadata");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element metadata
                    && metadata.getAttribute("id").equals(ORIGIN)) {
                return Optional.of(metadata.getTextContent());
            }
        }
        return Optional.empty();
    }

    /** The root of a file, read without anything from elsewhere. */
    public static Element read(byte[] file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("it is no SVG: " + e.getMessage(), e);
        }
    }
}
