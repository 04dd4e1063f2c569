package org.krylovbench.core.multigrid;

/**
 * What smooths the error on one level of multigrid, before and after the correction by the coarser one. The one is the
 * adjoint of the other in the inner product of A, so that the whole cycle is symmetric if A is.
 */
interface Relaxation {

    /**
     * Improves x.
     *
     * @param fromZero whether to start with x = 0, whatever x holds
     */
    void before(double[] b, double[] x, boolean fromZero);

    /** Improves x once more. */
    void after(double[] b, double[] x);

    /** The memory that it holds besides that of A. */
    long bytes();
}
