package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/** What a method does to keep directions orthogonal that are so but for rounding: nothing, or {@link KeptDirections}. */
interface Reorthogonalization {

    /** It does nothing. */
    Reorthogonalization NONE = new Reorthogonalization() {
        @Override
        public boolean overflowed(int k, Monitor monitor) {
            return false;
        }

        @Override
        public void takeOutOf(Vector s) {
            // s stays as rounding left it
        }

        @Override
        public void keep(double scale, Vector s) {
            // nothing is kept
        }
    };

    /**
     * Of the directions Mᵀ Aᵀ r, of which there are at most as many as A has rows, or columns.
     *
     * @param wanted if not, it does nothing
     * @param limit how many directions it may keep
     */
    static Reorthogonalization of(boolean wanted, int limit, LinearSystem system, Workspace work) {
        if (!wanted) {
            return NONE;
        }
        int n = system.A().columns();
        int dimension = Math.min(system.A().rows(), n);
        return new KeptDirections(work.basis("V", n, Math.min(limit, dimension)), dimension);
    }

    /** Refuses a parameter {@code basis-limit} that leaves no room. */
    static void checkLimit(int basisLimit) {
        if (basisLimit < 1) {
            throw new IllegalArgumentException("basis-limit must be at least 1, but is " + basisLimit);
        }
    }

    /** How many vectors it holds for a square system of n unknowns. */
    static int vectors(boolean wanted, int limit, int n) {
        return wanted ? Math.min(limit, n) : 0;
    }

    /** What it adds to the costs of an iteration, in words. */
    static String cost(boolean wanted) {
        return wanted ? ", 4k passes to reorthogonalize in iteration k" : "";
    }

    /** Whether the method cannot go on after iteration k for want of room, which the monitor then hears. */
    boolean overflowed(int k, Monitor monitor);

    /** Takes what was kept out of a new direction. */
    void takeOutOf(Vector s);

    /** Keeps the direction scale · s, of length one. */
    void keep(double scale, Vector s);
}
