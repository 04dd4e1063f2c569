package org.krylovbench.report.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.results.CardFolder;

/** The figures of a problem's card, in the order in which they are shown: one line each. */
final class CardFigures {

    /** A line of the catalog: the name of a drawing, and what makes it. */
    record Line(String name, CardFigure figure) {}

    static final List<Line> ALL = List.of(
            new Line(CardImages.NAME, CardImages::draw),
            new Line(CardCurves.NAME, CardCurves::draw),
            new Line(SparsityPattern.NAME, SparsityPattern::draw),
            new Line(SingularValues.NAME, SingularValues::draw),
            new Line(PicardPlot.NAME, PicardPlot::draw),
            new Line(Eigenvalues.NAME, Eigenvalues::draw));

    private CardFigures() {}

    /** All that the arrays of a card give. */
    static List<Drawing> of(CardFolder card, Fonts fonts) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        for (Line line : ALL) {
            Optional<Drawing> drawing = line.figure().draw(card, fonts);
            drawing.ifPresent(drawings::add);
        }
        return drawings;
    }
}
