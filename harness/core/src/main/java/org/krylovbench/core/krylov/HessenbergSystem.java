package org.krylovbench.core.krylov;

/**
 * H y = β e₁ for a Hessenberg matrix H without its last row, which makes the residual orthogonal to the Krylov space. By
 * the rotations of the least-squares problem: Saad (2003), section 6.5.7.
 */
final class HessenbergSystem implements Projection {

    private final HessenbergLeastSquares H;

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
        if (Math.abs(H.pivot()) <= negligible) {
            H.removeLast();
            return false;
        }
        return true;
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
    public boolean singular() {
        return false; // such a column is not appended
    }
}
