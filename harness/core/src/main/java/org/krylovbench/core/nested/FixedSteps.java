package org.krylovbench.core.nested;

import org.krylovbench.core.solver.Monitor;

/** Lets a method take so many steps, and does not ask how far they led. */
record FixedSteps(int steps) implements Monitor {

    @Override
    public boolean proceed(int k, double residualNorm) {
        return k < steps && residualNorm != 0;
    }

    @Override
    public void breakdown(int k, String quantity) {
        // the best x that there is will do
    }

    @Override
    public void finished(int k, String why) {
        // so much the better
    }
}
