package org.krylovbench.core.linalg;

/**
 * A real vector in memory that its backend owns. An operation changes its receiver or returns a number, not both; the
 * vectors of one operation belong to one backend and have one size, anything else is a bug and throws.
 */
public interface Vector {

    int size();

    /** Of its entries. */
    Precision precision();

    /** x ← c in every entry. */
    void fill(double c);

    /** x ← a y. */
    void set(double a, Vector y);

    /** x ← x + a y. */
    void axpy(double a, Vector y);

    /** x ← x + a y, and ‖x‖₂ of what it has become: the one operation that does both, because it saves a pass. */
    default double axpyNorm(double a, Vector y) {
        axpy(a, y);
        return norm();
    }

    /** x ← a y + b x. */
    void axpby(double a, Vector y, double b);

    /** x ← x ∘ y, entry by entry. */
    void times(Vector y);

    /** xᵀy. Waits for the device. */
    double dot(Vector y);

    /** ‖x‖₂. Waits for the device. */
    double norm();

    /** Copies all entries into {@code out}, which has {@link #size} of them. Waits for the device. */
    void copyTo(double[] out);

    /** Replaces all entries by those of {@code in}, which has {@link #size} of them. */
    void copyFrom(double[] in);
}
