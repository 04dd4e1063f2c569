package org.krylovbench.report;

import java.io.IOException;
import java.util.List;

/** A recipe from the rows of a run to figures: a record whose components are its parameters. */
interface Figure {

    /** All drawings of this kind that the run gives; none if it has nothing of the sort. */
    List<Drawing> draw(Rows run, Fonts fonts) throws IOException;
}
