package org.krylovbench.core.krylov;

import org.krylovbench.core.solver.Monitor;

/**
 * min ‖β e₁ − H y‖₂ where H comes from A Z = A Aᵀ V, which is positive semidefinite: then each pivot is positive and each
 * step makes the residual smaller, until only that part of it is left which is not in the range of A. From there on H is
 * singular to rounding, and y explodes. So a column is not appended if its pivot is not positive, or if the rounding of
 * the products with what y changes by is larger than what the residual gains.
 *
 * <p>Appending column j costs O(j²).
 */
final class SemidefiniteLeastSquares implements Projection {

    private final HessenbergLeastSquares H;
    private final double[] y;
    private final double[] next;

    SemidefiniteLeastSquares(int columns) {
        H = new HessenbergLeastSquares(columns);
        y = new double[columns];
        next = new double[columns];
    }

    @Override
    public void start(double beta) {
        H.start(beta);
    }

    @Override
    public int size() {
        return H.size();
    }

    @Override
    public int capacity() {
        return H.capacity();
    }

    @Override
    public boolean append(double[] column, double negligible) {
        double before = H.residualNorm();
        y[H.size()] = 0;
        H.append(column, negligible);
        H.solve(next);
        double change = 0;
        for (int i = 0; i < H.size(); i++) {
            change = Math.hypot(change, next[i] - y[i]);
        }
        if (!(H.pivot() > 0) || before - H.residualNorm() < negligible * change) {
            H.removeLast();
            return false;
        }
        System.arraycopy(next, 0, y, 0, H.size());
        return true;
    }

    @Override
    public double residualNorm() {
        return H.residualNorm();
    }

    @Override
    public void solve(double[] solution) {
        System.arraycopy(y, 0, solution, 0, H.size());
    }

    @Override
    public void stuck(Monitor monitor, int k) {
        monitor.finished(k, "Aᵀr = 0: a least-squares solution");
    }
}
