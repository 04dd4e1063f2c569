package org.krylovbench.core.krylov;

/**
 * ‖b − A xₖ‖₂ of the iterates of {@link Lsmr}, from the numbers of its bidiagonal matrix alone: Fong and Saunders (2011),
 * section 3.2, without damping. A difference of numbers as large as ‖b − A x₀‖ is in it, so that it stays above their
 * rounding.
 */
final class LsmrResidual {

    private double norm;
    private double betaDoubleDot;
    private double betaDot;
    private double rhoDot = 1;
    private double tauTilde;
    private double thetaTilde;
    private double zetaOld;

    /** Before the first iteration. */
    LsmrResidual(double beta) {
        norm = beta;
        betaDoubleDot = beta;
    }

    double norm() {
        return norm;
    }

    /** Follows an iteration. */
    void update(double cosine, double sine, double thetaBar, double rhoBar, double zeta) {
        double betaHat = cosine * betaDoubleDot;
        betaDoubleDot *= -sine;
        double rhoTilde = Math.hypot(rhoDot, thetaBar);
        double cosineTilde = rhoDot / rhoTilde;
        double sineTilde = thetaBar / rhoTilde;
        double thetaTildeOld = thetaTilde;
        thetaTilde = sineTilde * rhoBar;
        rhoDot = cosineTilde * rhoBar;
        betaDot = cosineTilde * betaHat - sineTilde * betaDot;
        tauTilde = (zetaOld - thetaTildeOld * tauTilde) / rhoTilde;
        double tauDot = (zeta - thetaTilde * tauTilde) / rhoDot;
        norm = Math.hypot(betaDot - tauDot, betaDoubleDot);
        zetaOld = zeta;
    }
}
