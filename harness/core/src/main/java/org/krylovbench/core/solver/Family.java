package org.krylovbench.core.solver;

/** The kinds of method, as a table of contents has them. */
public enum Family {
    /** For square systems, by a Krylov space: exact after as many steps as there are distinct eigenvalues. */
    KRYLOV("Krylov methods for square systems"),
    /** For square systems, by a splitting or a fixed polynomial. */
    STATIONARY("Stationary and polynomial methods for square systems"),
    /** For systems of any shape, by a Krylov space of the normal equations. */
    LEAST_SQUARES("Krylov methods for least squares"),
    /** Simultaneous or row by row, as in tomography. */
    ROW_ACTION("Landweber, Cimmino, Kaczmarz and their kin"),
    /** With a penalty, a constraint or a projection that chooses how much to regularise. */
    REGULARIZATION("Regularising methods"),
    /** One step: a factorisation or a transform, as a reference. */
    DIRECT("Direct and spectral methods, as references");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    /** A heading. */
    public String title() {
        return title;
    }
}
