package org.krylovbench.core.monitor;

import java.util.Arrays;
import java.util.function.Supplier;
import org.krylovbench.core.solver.Alternatives;
import org.krylovbench.core.solver.FilteredSpectrum;
import org.krylovbench.core.solver.Monitor;

/**
 * Notes the time and the residual norm of each iteration, in arrays made beforehand, and leaves the decision to another
 * monitor. What it costs per iteration is a clock read and two stores.
 */
public final class History implements Monitor {

    private final Monitor monitor;
    private final long[] nanoTimes;
    private final double[] residualNorms;
    private int size;

    /** Room for iterations 0 to {@code iterations}. */
    public History(Monitor monitor, int iterations) {
        this.monitor = monitor;
        this.nanoTimes = new long[iterations + 1];
        this.residualNorms = new double[iterations + 1];
    }

    @Override
    public boolean proceed(int k, double residualNorm) {
        nanoTimes[k] = System.nanoTime();
        residualNorms[k] = residualNorm;
        size = k + 1;
        return monitor.proceed(k, residualNorm);
    }

    @Override
    public double normalResidualBound() {
        return monitor.normalResidualBound();
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
    public void decomposed(Supplier<FilteredSpectrum> spectrum) {
        monitor.decomposed(spectrum);
    }

    @Override
    public void breakdown(int k, String quantity) {
        monitor.breakdown(k, quantity);
    }

    @Override
    public void finished(int k, String why) {
        monitor.finished(k, why);
    }

    /** {@link System#nanoTime} at the end of each iteration so far. */
    public long[] nanoTimes() {
        return Arrays.copyOf(nanoTimes, size);
    }

    /** ‖rₖ‖₂ of each iteration so far. */
    public double[] residualNorms() {
        return Arrays.copyOf(residualNorms, size);
    }
}
