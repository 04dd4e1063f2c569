package org.krylovbench.report.drawing;

/** Where the names of curves stand; always outside of the plots. */
public enum Legend {
    BELOW,
    RIGHT,
    /** At the end of each curve, where there is room and one plot in a row; else below. */
    DIRECT
}
