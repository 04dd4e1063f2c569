package org.krylovbench.report.drawing;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/** SVG without colour. */
public final class GreyGraphics extends SVGGraphics2D {

    public GreyGraphics(SVGGeneratorContext context) {
        super(context, false);
    }

    private GreyGraphics(GreyGraphics parent) {
        super(parent);
    }

    @Override
    public Graphics create() {
        return new GreyGraphics(this);
    }

    @Override
    public void setColor(Color color) {
        super.setColor(GreyScale.of(color));
    }

    @Override
    public void setPaint(Paint paint) {
        super.setPaint(paint instanceof Color color ? GreyScale.of(color) : paint);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        return super.drawImage(grey(image), transform, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return super.drawImage(grey(image), x, y, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return super.drawImage(grey(image), x, y, width, height, observer);
    }

    private static Image grey(Image image) {
        return image instanceof BufferedImage pixels ? GreyScale.of(pixels) : image;
    }
}
