package org.krylovbench.report.card;

import java.io.IOException;
import java.util.Optional;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.results.CardFolder;

/** A recipe from the arrays of a problem's card to a figure. */
@FunctionalInterface
interface CardFigure {

    /** The drawing, if the card has what it shows. */
    Optional<Drawing> draw(CardFolder card, Fonts fonts) throws IOException;
}
