package org.krylovbench.core.krylov;

import org.krylovbench.core.solver.Monitor;

/**
 * H y = β e₁ for a Hessenberg matrix H without its last row, which makes the residual orthogonal to the Krylov space. By
 * the rotations of the least-squares problem: Saad (2003), section 6.5.7.
 */
final class HessenbergSystem implements Projection {

    private final HessenbergLeastSquares H;
    private boolean singular;

    HessenbergSystem(int columns) {
        H = new HessenbergLeastSquares(columns);
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
        H.append(column, negligible);
        singular = Math.abs(H.pivot()) <= negligible;
        if (singular) {
            H.removeLast();
        }
        return !singular;
    }

    @Override
    public double residualNorm() {
        return H.galerkinResidualNorm();
    }

    @Override
    public void solve(double[] y) {
        H.solveGalerkin(y);
    }

    @Override
    public void stuck(Monitor monitor, int k) {
        monitor.breakdown(
                k,
                singular
                        ? "H = VᵀA Z is singular, of order " + (size() + 1)
                        : "hⱼ₊₁,ⱼ = 0 without a smaller residual: ‖r‖ is down to rounding");
    }
}
