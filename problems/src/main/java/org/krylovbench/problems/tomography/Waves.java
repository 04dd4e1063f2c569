package org.krylovbench.problems.tomography;

/** How a wave finds its way from a source to a receiver. */
public enum Waves {
    /** Along a straight line: a pixel counts with the length of the line in it. AIR Tools II, {@code seismictomo}. */
    RAY("straight rays"),
    /**
     * Within the first Fresnel zone: a pixel by which the way is longer by d counts with cos(2πωd) exp(−(10ωd)²), with
     * ω = 10/n; all of them are scaled to add up to the distance of source and receiver, and those below 10⁻⁶ left out
     * afterwards. J. M. Jensen, B. H. Jacobsen and J. Christensen-Dalsgaard, Sensitivity kernels for time-distance
     * inversion, Solar Physics 192 (2000); AIR Tools II, {@code seismicwavetomo}.
     */
    FRESNEL("Fresnel zones");

    private final String label;

    Waves(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
