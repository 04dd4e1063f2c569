package org.krylovbench.core.regularize;

import org.krylovbench.core.krylov.Projection;
import org.krylovbench.core.solver.Monitor;

/**
 * min ‖β e₁ − H y‖² + λ² ‖y‖² for a Hessenberg matrix H that grows by a column an iteration, with a λ of its own for each.
 * With H = U Σ Vᵀ it is y = V (Σ² + λ²)⁻¹ Σ Uᵀ β e₁. Hansen (2010), section 6.4. All solutions are kept, since a rule may
 * look back.
 */
final class HessenbergTikhonov implements Projection {

    private final ParameterRule rule;
    private final HessenbergSvd svd;
    private final double[] c;
    private final double[][] solutions;
    private final double[] residualNorms;
    private double beta;
    private int size;

    /** Room for {@code columns} columns. */
    HessenbergTikhonov(ParameterRule rule, int columns) {
        this.rule = rule;
        svd = new HessenbergSvd(columns);
        c = new double[columns];
        residualNorms = new double[columns + 1];
        solutions = new double[columns][];
        for (int k = 0; k < columns; k++) {
            solutions[k] = new double[k + 1];
        }
    }

    /** Once: the singular vectors are not taken back. */
    @Override
    public void start(double beta) {
        this.beta = beta;
        residualNorms[0] = beta;
    }

    /** Number of columns of the problem that is solved: all, or as many as it went back to. */
    @Override
    public int size() {
        return size;
    }

    @Override
    public int capacity() {
        return c.length;
    }

    @Override
    public boolean append(double[] column, double negligible) {
        svd.append(column, negligible);
        size = svd.size();
        rule.choose(svd, beta);
        solve(rule.lambda(size));
        rule.solved(residualNorms[size]);
        return true;
    }

    private void solve(double lambda) {
        double squared = lambda * lambda;
        double sum = square(beta * svd.u(size));
        for (int i = 0; i < size; i++) {
            double sigma = svd.sigma(i);
            double b = beta * svd.u(i);
            double denominator = sigma * sigma + squared;
            c[i] = denominator == 0 ? 0 : sigma * b / denominator;
            sum += squared == 0 ? 0 : square(squared / denominator * b);
        }
        svd.combine(c, solutions[size - 1]);
        residualNorms[size] = Math.sqrt(sum);
    }

    /** Goes back to the first k columns and the λ that was theirs. */
    void backTo(int k) {
        size = k;
    }

    @Override
    public double residualNorm() {
        return residualNorms[size];
    }

    @Override
    public void solve(double[] y) {
        System.arraycopy(solutions[size - 1], 0, y, 0, size);
    }

    @Override
    public void stuck(Monitor monitor, int k) {
        monitor.finished(k, "hⱼ₊₁,ⱼ = 0: the Krylov space is exhausted");
    }

    private static double square(double value) {
        return value * value;
    }
}
