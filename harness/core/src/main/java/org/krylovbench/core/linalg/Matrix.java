package org.krylovbench.core.linalg;

/**
 * A real dense matrix in memory that its backend owns, by columns without gaps. As a linear map it multiplies vectors. The
 * matrices of one operation belong to one backend; sizes that do not fit are a bug and throw an
 * {@link IllegalArgumentException}.
 *
 * <p>A factorisation uses its matrix up: the memory goes to the result, and what the entries then are is not promised. It
 * throws a {@link FactorizationException} where there is none. Golub and Van Loan (2013), chapters 3 to 5 and 8; the
 * routines of LAPACK are named. Costs are of the leading order, in flops, for m × n and m ≥ n.
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

    /**
     * b ← R⁻¹ b, or R⁻ᵀ b, where R, which is this, is square and read as upper triangular. TRTRS, n² flops.
     *
     * @throws FactorizationException if R has an exact zero on its diagonal
     */
    void solveTriangular(boolean transpose, Vector b);

    /** The same for each column of B. */
    void solveTriangular(boolean transpose, Matrix B);

    /** A = RᵀR of a symmetric matrix, which must be positive definite. POTRF, n³/3. */
    Cholesky cholesky();

    /** P A = L U of a square matrix, which must not be singular. GETRF, 2n³/3. */
    Lu lu();

    /** A = Q R of a matrix with at least as many rows as columns. GEQRF, 2mn² − 2n³/3. */
    Qr qr();

    /** A = U diag(σ) Vᵀ, thin. GESDD, about 6mn² + 20n³. */
    Svd svd();

    /** The singular values alone, largest first. GESDD, about 2mn² + 2n³. */
    double[] singularValues();

    /**
     * The least-norm minimisers of ‖B − A X‖, for an A of any shape and rank, by its singular values. GELSD.
     *
     * @param B is used up
     * @param tolerance in (0, 1): singular values that are not larger than this times the largest count as zero
     */
    LeastSquares leastSquares(Matrix B, double tolerance);

    /** A = V diag(λ) Vᵀ of a symmetric matrix. SYEVD, about 9n³. */
    SymmetricEigen eigen();

    /** The eigenvalues of a symmetric matrix alone, least first. SYEVD, 4n³/3. */
    double[] eigenvalues();

    /** How many entries a matrix of this shape has. */
    static int entries(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "a matrix has at least one row and one column, but this would be " + rows + "×" + columns);
        }
        return Math.multiplyExact(rows, columns);
    }
}
