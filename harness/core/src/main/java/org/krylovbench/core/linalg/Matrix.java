package org.krylovbench.core.linalg;

/**
 * A real dense matrix in memory that its backend owns, by columns without gaps. As a linear map it multiplies vectors. The
 * matrices of one operation belong to one backend; sizes that do not fit are a bug and throw an
 * {@link IllegalArgumentException}.
 */
public interface Matrix extends Transposable {

    /** vec(A), all entries by columns, on the same memory: what changes one changes the other. Its norm is ‖A‖_F. */
    Vector vec();

    /** Copies all entries by columns into {@code out}. Waits for the device. */
    default void copyTo(double[] out) {
        vec().copyTo(out);
    }

    /** Replaces all entries by those of {@code in}, by columns. */
    default void copyFrom(double[] in) {
        vec().copyFrom(in);
    }

    /**
     * C ← a op(A) op(B) + b C, where op transposes or does not, and C, which is this, is neither A nor B. With b = 0 what
     * C was is forgotten, even where it was no number. GEMM, 2mnk flops.
     */
    void multiply(double a, Matrix A, boolean transposeA, Matrix B, boolean transposeB, double b);

    /** How many entries a matrix of this shape has. */
    static int entries(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "a matrix has at least one row and one column, but this would be " + rows + "×" + columns);
        }
        return Math.multiplyExact(rows, columns);
    }
}
