package org.krylovbench.core.direct;

import java.util.Optional;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.svd.ApproximateSvd;

/** Coordinates in which A is diagonal, with one residual in them. */
interface Spectrum {

    /** Takes r into these coordinates, and keeps them. */
    SpectralData of(Vector r);

    /** What becomes of the residual that is kept when each coordinate is multiplied by its gain; it may take the place of r. */
    Vector filtered(double[] gains);

    /** How far from white noise the residual would be with these parts of its coordinates left; may take the place of r. */
    double whiteness(double[] left);

    /** The component of each coordinate of a solution along that of the residual that is kept; 0 where that is 0. */
    double[] target(double[] solution);

    /** Its singular vectors as maps, if it has them. */
    default Optional<ApproximateSvd> svd() {
        return Optional.empty();
    }
}
