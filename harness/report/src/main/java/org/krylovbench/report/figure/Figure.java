package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.List;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Style;

/** A recipe from the rows of a run to figures: a public record whose components are its options. */
public interface Figure {

    /** All drawings of this kind that the run gives; none if it has nothing of the sort. */
    List<Drawing> draw(Rows run, Style style) throws IOException;
}
