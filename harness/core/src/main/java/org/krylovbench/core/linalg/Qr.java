package org.krylovbench.core.linalg;

/** A = Q R for an A of m × n, m ≥ n, with Q held as a product of Householder reflections. */
public interface Qr {

    /** The leading n columns of Q, formed as a new matrix: QᵀQ = I. Cost 4mn² − 4n³/3 flops. */
    Matrix Q();

    /** The upper triangular n × n factor as a new matrix. Its diagonal may have any sign. */
    Matrix R();

    /**
     * x ← the minimiser of ‖b − A x‖₂ = R⁻¹ Qᵀ b, for an A of full rank. Cost 4mn flops.
     *
     * @param b is used up
     * @throws FactorizationException if R has an exact zero on its diagonal
     */
    void solve(Vector b, Vector x);

    /** The same for each column of B and X. */
    void solve(Matrix B, Matrix X);
}
