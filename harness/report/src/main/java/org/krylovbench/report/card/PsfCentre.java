package org.krylovbench.report.card;

import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krylovbench.results.ProblemCard;

/** The pixel that a point-spread function is the image of, where a card tells it as a fact of that name. */
public final class PsfCentre {

    static final String FACT = "PSF centre";

    /** Row and column, both from 0 on, with any words around them. */
    private static final Pattern PIXEL = Pattern.compile("\\D*(\\d{1,9})\\D+(\\d{1,9})\\D*");

    private PsfCentre() {}

    /** Its column as x, its row as y. */
    static Optional<Point2D> of(ProblemCard card) {
        return card.facts().stream()
                .filter(fact -> fact.name().equalsIgnoreCase(FACT))
                .map(fact -> PIXEL.matcher(fact.value()))
                .filter(Matcher::matches)
                .<Point2D>map(
                        pixel -> new Point2D.Double(Integer.parseInt(pixel.group(2)), Integer.parseInt(pixel.group(1))))
                .findFirst();
    }
}
