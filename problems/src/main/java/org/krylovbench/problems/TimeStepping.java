package org.krylovbench.problems;

import java.util.Arrays;

/**
 * Many implicit steps through time, A = (R⁻¹ S)ᵏ. A is dense but never made: a product is k products with the sparse S and
 * k solutions of systems with R, of which a Cholesky factor is kept in its band; Aᵀ = (Sᵀ R⁻¹)ᵏ exactly.
 *
 * @param implicit R, symmetric and positive definite
 * @param explicit S, of the same size
 * @param steps k, their number
 */
public record TimeStepping(CsrMatrix implicit, CsrMatrix explicit, int steps) implements OperatorData {

    public TimeStepping {
        boolean sameSize = implicit.rows() == implicit.columns()
                && explicit.rows() == explicit.columns()
                && implicit.rows() == explicit.rows();
        if (!sameSize) {
            throw new IllegalArgumentException("both matrices must be square and of the same size, but are "
                    + implicit.rows() + "×" + implicit.columns() + " and " + explicit.rows() + "×"
                    + explicit.columns());
        }
        if (!Traits.isSymmetric(implicit)) {
            throw new IllegalArgumentException("the implicit matrix must be symmetric");
        }
        if (steps < 1) {
            throw new IllegalArgumentException("there must be at least 1 step, not " + steps);
        }
    }

    @Override
    public int rows() {
        return implicit.rows();
    }

    @Override
    public int columns() {
        return implicit.columns();
    }

    /** Nonzeros of both matrices. The factor has more. */
    @Override
    public long coefficients() {
        return implicit.coefficients() + explicit.coefficients();
    }

    @Override
    public HostMap onHost() {
        return new HostTimeStepping(new BandedCholesky(implicit), new HostCsr(explicit), steps);
    }

    /** Cost: as many products with A as it has rows. */
    @Override
    public double[] diagonal() {
        HostMap map = onHost();
        double[] unit = new double[rows()];
        double[] column = new double[rows()];
        double[] diagonal = new double[rows()];
        for (int i = 0; i < rows(); i++) {
            Arrays.fill(unit, 0);
            unit[i] = 1;
            map.apply(unit, column);
            diagonal[i] = column[i];
        }
        return diagonal;
    }
}
