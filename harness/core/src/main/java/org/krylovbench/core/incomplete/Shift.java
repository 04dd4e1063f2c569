package org.krylovbench.core.incomplete;

/**
 * What an incomplete factorisation does about a pivot that is zero, or no more than what rounding left of larger numbers,
 * or not positive where it must be. What was done is told in the note of what is made.
 */
public enum Shift {
    /** It refuses, and names the row. */
    NONE,
    /**
     * Puts 10⁻⁴ times the mean magnitude of the row of A in the place of the pivot, with its sign: SPARSKIT's remedy in
     * ILUT.
     */
    PIVOT,
    /**
     * Begins anew with a heavier diagonal: α times the diagonal of A for Cholesky factors, after Manteuffel (1980), α
     * times the absolute row sums for LU factors, which may have zeros on the diagonal. α = 10⁻³, doubled until it does,
     * as Lin and Moré (1999) do. The matrix is diagonally dominant at the latest with the α of the absolute row sums, and
     * those have incomplete factors of any pattern.
     */
    DIAGONAL
}
