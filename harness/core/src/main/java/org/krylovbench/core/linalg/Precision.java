package org.krylovbench.core.linalg;

/** The floating-point format of a vector's entries, which is also that of the arithmetic on them. */
public enum Precision {
    DOUBLE(Double.BYTES, 0x1p-52, Double.MIN_NORMAL, Double.MAX_VALUE),
    FLOAT(Float.BYTES, 0x1p-23, Float.MIN_NORMAL, Float.MAX_VALUE);

    private final int bytes;
    private final double epsilon;
    private final double least;
    private final double largest;

    Precision(int bytes, double epsilon, double least, double largest) {
        this.bytes = bytes;
        this.epsilon = epsilon;
        this.least = least;
        this.largest = largest;
    }

    /** Size of an entry. */
    public int bytes() {
        return bytes;
    }

    /** Distance of 1 to the next number. */
    public double epsilon() {
        return epsilon;
    }

    /** Whether the root of this xᵀx is ‖x‖₂ to rounding: below least / ε a sum of squares has lost digits to underflow. */
    public boolean holds(double squared) {
        return squared >= least / epsilon && squared <= largest;
    }
}
