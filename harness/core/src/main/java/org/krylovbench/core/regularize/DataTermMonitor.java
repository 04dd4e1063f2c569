package org.krylovbench.core.regularize;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;

/**
 * Tells another monitor of the data term ‖b − A xₖ‖₂ where a method knows the residual of normal equations only, and has it
 * end where that is small enough: below the bound that was asked for, or by rounding as good as nothing of the first.
 */
final class DataTermMonitor implements Monitor {

    private final LinearSystem system;
    private final Vector x;
    private final Vector iterate;
    private final Vector r;
    private final Monitor monitor;
    private final double epsilon;
    private double bound = Double.NaN;

    /**
     * Asks a monitor.
     *
     * @param system of the data term
     * @param x the vector that is being solved for
     * @param iterate scratch of the size of x
     * @param r scratch of the size of b
     */
    DataTermMonitor(LinearSystem system, Vector x, Vector iterate, Vector r, Monitor monitor) {
        this.system = system;
        this.x = x;
        this.iterate = iterate;
        this.r = r;
        this.monitor = monitor;
        this.epsilon = x.precision().epsilon();
    }

    @Override
    public boolean proceed(int k, double normalNorm) {
        system.residual(x, r);
        return monitor.proceed(k, r.norm()) && unsolved(k, normalNorm);
    }

    @Override
    public boolean proceed(int k, double normalNorm, Iterate form) {
        form.copyTo(iterate);
        system.residual(iterate, r);
        return monitor.proceed(k, r.norm(), form) && unsolved(k, normalNorm);
    }

    private boolean unsolved(int k, double normalNorm) {
        if (Double.isNaN(bound)) {
            bound = Math.max(monitor.normalResidualBound(), epsilon * normalNorm);
        }
        if (normalNorm <= bound) {
            monitor.finished(k, "the residual of the normal equations is small enough: they are solved");
            return false;
        }
        return true;
    }

    @Override
    public void breakdown(int k, String quantity) {
        monitor.breakdown(k, quantity + ", of the normal equations");
    }

    @Override
    public void finished(int k, String why) {
        monitor.finished(k, why + ", of the normal equations");
    }
}
