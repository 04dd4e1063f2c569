package org.krylovbench.core.regularize;

import java.util.List;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Alternatives;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;

/**
 * Tells another monitor of the data term ‖b − A xₖ‖₂ alone where a method knows the residual norm ρₖ of the stacked system
 * only: ‖b − A xₖ‖² = ρₖ² − ‖α L xₖ‖². Where that would lose more than two digits it is computed from xₖ.
 */
final class DataResidual implements Monitor {

    /** Of ρₖ², below which the difference is not trusted. */
    private static final double LEAST_PART = 1e-2;

    private final LinearSystem system;
    private final List<Transposable> penalties;
    private final Vector x;
    private final Vector iterate;
    private final Vector r;
    private final Vector penalty;
    private final Monitor monitor;

    /**
     * Asks a monitor.
     *
     * @param system of the data term
     * @param penalties the maps that make up α L, all square
     * @param x the vector that is being solved for
     * @param iterate scratch of the size of x, as is {@code penalty}
     * @param r scratch of the size of b
     */
    DataResidual(
            LinearSystem system,
            List<Transposable> penalties,
            Vector x,
            Vector iterate,
            Vector penalty,
            Vector r,
            Monitor monitor) {
        this.system = system;
        this.penalties = penalties;
        this.x = x;
        this.iterate = iterate;
        this.penalty = penalty;
        this.r = r;
        this.monitor = monitor;
    }

    @Override
    public boolean proceed(int k, double residualNorm) {
        return monitor.proceed(k, ofData(residualNorm, x));
    }

    @Override
    public boolean proceed(int k, double residualNorm, Iterate form) {
        form.copyTo(iterate);
        return monitor.proceed(k, ofData(residualNorm, iterate), form);
    }

    private double ofData(double stackedNorm, Vector at) {
        double all = stackedNorm * stackedNorm;
        double data = all;
        for (int i = 0; i < penalties.size(); i++) {
            penalties.get(i).apply(at, penalty);
            double norm = penalty.norm();
            data -= norm * norm;
        }
        if (data >= LEAST_PART * all) {
            return Math.sqrt(data);
        }
        system.residual(at, r);
        return r.norm();
    }

    @Override
    public double normalResidualBound() {
        return monitor.normalResidualBound(); // [b; 0] has the same product with [A; α L]ᵀ as b with Aᵀ
    }

    @Override
    public void chose(String parameter, double value) {
        monitor.chose(parameter, value);
    }

    @Override
    public void offers(Alternatives alternatives) {
        monitor.offers(alternatives);
    }

    @Override
    public void breakdown(int k, String quantity) {
        monitor.breakdown(k, quantity);
    }

    @Override
    public void finished(int k, String why) {
        monitor.finished(k, why + " of [A; α L] x = [b; 0]");
    }
}
