package org.krylovbench.core.linalg;

import java.util.Locale;

/** A matrix that has no such factorisation, or none that could be found. The message names what failed, counted from 1. */
public final class FactorizationException extends ArithmeticException {

    private static final long serialVersionUID = 1;

    private FactorizationException(String message) {
        super(message);
    }

    /** RᵀR was asked of a matrix whose leading minor of this order is the first that is not positive. */
    public static FactorizationException notPositiveDefinite(int order) {
        return new FactorizationException(
                "the matrix is not positive definite: its leading minor of order " + order + " is not positive");
    }

    /** The same where the order of elimination is not that of the matrix, by the unknown that failed. */
    public static FactorizationException notPositive(int unknown) {
        return new FactorizationException(
                "the matrix is not positive definite: the pivot of unknown " + unknown + " is not positive");
    }

    /** Division by a pivot or a diagonal entry that is exactly zero. */
    public static FactorizationException singular(int pivot) {
        return new FactorizationException("the matrix is singular: pivot " + pivot + " is exactly zero");
    }

    /** Division by the diagonal entry of this row, which is zero or not stored. */
    public static FactorizationException zeroDiagonal(int row) {
        return new FactorizationException(
                "the diagonal entry of row " + row
                        + " is zero; an order of the rows that leaves none there would do, or a preconditioner that needs no diagonal");
    }

    /** An approximate inverse M that makes vectors larger and larger. */
    public static FactorizationException unstable(String what, double amplification) {
        return new FactorizationException("the " + what + " is unstable: ‖M A x‖ is "
                + String.format(Locale.ROOT, "%.1e", amplification)
                + " ‖x‖ for a random x; the matrix is too far from symmetric positive definite for it");
    }

    /** An incomplete factorisation whose pivot in this row is none to divide by. */
    public static FactorizationException pivot(int row, double pivot, boolean positive) {
        return new FactorizationException("the incomplete factorisation breaks down in row " + row + ": its pivot "
                + pivot + (positive ? " is not positive" : " is zero")
                + " to rounding; shift: diagonal, or another ordering, would do");
    }

    /** Factors that outgrow what numbers of double precision can be. */
    public static FactorizationException overflow() {
        return new FactorizationException(
                "the factors have an entry that is no finite number; shift: diagonal, or another ordering, may do");
    }

    /** An approximate inverse that outgrows what numbers of double precision can be. */
    public static FactorizationException inverseOverflow() {
        return new FactorizationException("the approximate inverse has an entry that is no finite number; "
                + "rows and columns scaled to be of about the same size would do");
    }

    /** A Chebyshev polynomial in a matrix whose eigenvalues are not, or cannot be shown to be, positive. */
    public static FactorizationException noInterval(double lower, double upper) {
        return new FactorizationException(
                "there is no Chebyshev polynomial for eigenvalues between " + lower + " and " + upper
                        + ", as they must be positive; if the matrix is positive definite, bounds that are given would do");
    }

    /** A Neumann series of a matrix that is zero or not finite. */
    public static FactorizationException noDamping(double norm) {
        return new FactorizationException("there is no Neumann series for a matrix of norm " + norm);
    }

    /** Factors with more entries than an array can hold. */
    public static FactorizationException tooLarge(int most) {
        return new FactorizationException(
                "the factors have more than " + most + " entries, as many as an array can hold; less fill would do");
    }

    /** What is to be factorised, or its factors, would not fit into memory. */
    public static FactorizationException noRoom(String why) {
        return new FactorizationException(why);
    }

    /** The unknowns could not be put into the order that was asked for. */
    public static FactorizationException noOrder(String order, String why) {
        return new FactorizationException("there is no " + order + " order of the unknowns: " + why);
    }

    /** A recipe that makes no sense for this matrix. */
    public static FactorizationException requires(String recipe, String traits) {
        return new FactorizationException(recipe + " requires what the matrix is not known to be: " + traits);
    }

    /** An iteration for singular values or eigenvalues gave up. */
    public static FactorizationException noConvergence(String values) {
        return new FactorizationException("the iteration for the " + values + " did not converge");
    }

    /** A matrix with NaN or infinite entries. */
    public static FactorizationException notFinite() {
        return new FactorizationException("the matrix has an entry that is no finite number");
    }

    /** A sum of Kronecker products was asked of something else than a square blur or a sparse matrix of square blocks. */
    public static FactorizationException notSeparable(String why) {
        return new FactorizationException("the matrix is no sum of Kronecker products: " + why);
    }

    /** An approximation all of whose eigenvalues are zero. */
    public static FactorizationException noSpectrum() {
        return new FactorizationException("all eigenvalues of the approximation are zero: nothing can be inverted");
    }

    /** A circulant approximation of what has none of this kind. */
    public static FactorizationException noCirculant(String why) {
        return new FactorizationException("the matrix has no such circulant approximation: " + why);
    }

    /** A cosine transform for something else than a square blur. */
    public static FactorizationException noCosines() {
        return new FactorizationException(
                "a cosine preconditioner needs a blur whose images are as large as its data; circulant, kind: chan, would do for a matrix");
    }

    /** A diagonal block without an inverse. */
    public static FactorizationException singularBlock(int block, int first, int last) {
        return new FactorizationException(
                "diagonal block " + block + ", rows " + first + " to " + last
                        + ", is singular to rounding; another block-size would do, or an order of the rows without such blocks");
    }

    /** A diagonal block without a Cholesky factor. */
    public static FactorizationException notPositiveBlock(int first, int last) {
        return new FactorizationException("the matrix is not positive definite: neither is its block of rows " + first
                + " to " + last + "; form: full would do");
    }

    /** Rows whose combinations should make a row of the unit matrix. */
    public static FactorizationException dependentRows(int first, int last) {
        return new FactorizationException(
                "rows " + first + " to " + last + " are linearly dependent to rounding: the matrix is singular");
    }

    /** A row of an approximate inverse that can only be zero. */
    public static FactorizationException emptyRow(int row, int first, int last) {
        return new FactorizationException("row " + row + " of the approximate inverse would be zero, as rows " + first
                + " to " + last + " of A have no entry in column " + row
                + "; a larger bandwidth would do, or an order of the rows with a nonzero diagonal");
    }
}
