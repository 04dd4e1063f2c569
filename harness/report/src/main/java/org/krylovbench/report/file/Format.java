package org.krylovbench.report.file;

import java.util.Locale;

/** What a figure can be written as. */
public enum Format {
    PNG,
    SVG,
    PDF,
    /** For pgfplots, with its numbers in a CSV file beside it; of curves over axes only. */
    TEX;

    /** Of its files. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
