package org.krylovbench.core.nested;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Monitored;

/** Tells a monitor of the system A x = b, where a method solves a preconditioned one. */
final class TranslatingMonitor implements Monitor {

    /** Makes an iterate of the one system from one of the other. */
    @FunctionalInterface
    interface Translation {

        /** into ← xₖ. */
        void copyTo(Iterate of, Vector into);
    }

    private final LinearSystem system;
    private final Monitored monitored;
    private final Vector x;
    private final Vector r;
    private final double startNorm;
    private final Iterate ready;
    private final Iterate translated;
    private final Monitor monitor;
    private Iterate current;
    private double scale = Double.NaN;

    /**
     * Asks a monitor.
     *
     * @param x room for an iterate, and {@code r} for a residual
     * @param startNorm ‖b − A x₀‖₂
     * @param solution what the method solves for
     */
    TranslatingMonitor(
            LinearSystem system,
            Monitored monitored,
            Vector x,
            Vector r,
            double startNorm,
            Vector solution,
            Translation translation,
            Monitor monitor) {
        this.system = system;
        this.monitored = monitored;
        this.x = x;
        this.r = r;
        this.startNorm = startNorm;
        this.ready = into -> into.set(1, solution);
        this.current = ready;
        this.translated = into -> translation.copyTo(current, into);
        this.monitor = monitor;
    }

    @Override
    public boolean proceed(int k, double residualNorm) {
        return proceed(k, residualNorm, ready);
    }

    @Override
    public boolean proceed(int k, double residualNorm, Iterate iterate) {
        current = iterate;
        boolean goOn = monitor.proceed(k, told(residualNorm), translated);
        if (goOn && residualNorm == 0) {
            monitor.breakdown(k, "the preconditioned residual is zero, and the residual is not: M is singular");
            return false;
        }
        return goOn;
    }

    private double told(double preconditionedNorm) {
        return switch (monitored) {
            case TRUE_RESIDUAL -> residualNorm();
            case PRECONDITIONED_RESIDUAL -> relativeToStart(preconditionedNorm);
        };
    }

    private double residualNorm() {
        translated.copyTo(x);
        system.residual(x, r);
        return r.norm();
    }

    private double relativeToStart(double preconditionedNorm) {
        if (Double.isNaN(scale)) {
            scale = startNorm / preconditionedNorm;
            return startNorm;
        }
        return scale * preconditionedNorm;
    }

    @Override
    public void breakdown(int k, String quantity) {
        monitor.breakdown(k, quantity + ", of the preconditioned system");
    }

    @Override
    public void finished(int k, String why) {
        monitor.finished(k, why + ", of the preconditioned system");
    }
}
