package org.krylovbench.report.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.FontsAreEmbedded;
import org.krylovbench.report.drawing.GreyScale;
import org.krylovbench.report.html.Html;

/** A drawing as PDF: text is text, in the parts of the typeface that the file brings along, and the same each time. */
final class PdfFile {

    private static final String ORIGIN = "KrylovBench";

    private PdfFile() {}

    /** @param origin where it comes from, in ASCII */
    static byte[] bytes(Drawing drawing, Fonts fonts, boolean grey, Optional<String> origin) throws IOException {
        var size = new PDRectangle((float) drawing.width(), (float) drawing.height());
        try (var document = new PDDocument();
                var text = new PdfBoxGraphics2DFontTextDrawer()) {
            document.setDocumentId(0L); // else it is made of the time
            for (Fonts.Face face : fonts.faces()) {
                text.registerFont(
                        face.font().getFontName(),
                        PDType0Font.load(document, new ByteArrayInputStream(face.file()), true));
            }
            var page = new PDPage(size);
            document.addPage(page);
            var g = new PdfBoxGraphics2D(document, size);
            g.setFontTextDrawer(text);
            g.setRenderingHint(FontsAreEmbedded.KEY, true);
            if (grey) {
                g.setColorMapper(new GreyColors());
                g.setImageEncoder(new GreyImages());
            }
            drawing.painter().paint(g);
            g.dispose();
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            describe(document, drawing.title(), origin);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void describe(PDDocument document, String title, Optional<String> origin) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreator("Krylov Bench");
        origin.ifPresent(json -> information.setCustomMetadataValue(ORIGIN, json));
        String xmp = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
                + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + Html.escape(title)
                + "</rdf:li></rdf:Alt></dc:title><xmp:CreatorTool>Krylov Bench</xmp:CreatorTool>"
                + origin.map(json -> "<dc:source>" + Html.escape(json) + "</dc:source>")
                        .orElse("")
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    /** Where a file says that it comes from. */
    static Optional<String> origin(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(ORIGIN));
        }
    }

    private static final class GreyColors extends PdfBoxGraphics2DColorMapper {

        @Override
        public PDColor mapColor(Color color, IColorMapperEnv environment) {
            return super.mapColor(GreyScale.of(color), environment);
        }
    }

    private static final class GreyImages extends PdfBoxGraphics2DLosslessImageEncoder {

        @Override
        public PDImageXObject encodeImage(
                PDDocument document, PDPageContentStream content, Image image, IPdfBoxGraphics2DImageEncoderEnv env) {
            return super.encodeImage(
                    document, content, image instanceof BufferedImage pixels ? GreyScale.of(pixels) : image, env);
        }
    }
}
