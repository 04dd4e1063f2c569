package org.krylovbench.report.file;

import java.util.List;

/**
 * How figures are to come out.
 *
 * @param formats of their files
 * @param widthPoints in points of 1/72 inch
 * @param dotsPerInch of those of pixels
 * @param grey without colour, to see what print makes of it
 * @param cases which cases are drawn: a pattern of their ids, with {@code *} and {@code ?}
 */
public record Print(List<Format> formats, double widthPoints, int dotsPerInch, boolean grey, String cases) {

    /** As a report has them. */
    public static final Print REPORT = new Print(List.of(Format.PNG, Format.SVG), Width.PAGE.points(), 300, false, "*");

    /** Narrower figures hold no plot, wider ones fit on no paper. */
    private static final double NARROWEST = 120;

    private static final double WIDEST = 3000;
    private static final int COARSEST = 30;
    private static final int FINEST = 2400;

    public Print {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("format must be one or several of png, svg, pdf, tex");
        }
        if (!(widthPoints >= NARROWEST && widthPoints <= WIDEST)) {
            throw new IllegalArgumentException("width must lie between 43 mm and 1058 mm, but is "
                    + Math.round(widthPoints * Width.MILLIMETRES_PER_POINT) + " mm");
        }
        if (dotsPerInch < COARSEST || dotsPerInch > FINEST) {
            throw new IllegalArgumentException("dpi must lie between 30 and 2400, but is " + dotsPerInch);
        }
    }
}
