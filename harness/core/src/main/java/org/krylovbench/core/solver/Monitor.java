package org.krylovbench.core.solver;

import java.util.function.Supplier;

/**
 * Watches a solve and says when to stop. A method asks once per iteration; a restarted one asks again, with the true norm,
 * for the iteration that ended a cycle, and the later answer counts.
 */
public interface Monitor {

    /**
     * Whether to go on after iteration k; the iterate is the vector that is being solved for.
     *
     * @param k 0 for the start vector
     * @param residualNorm ‖b − A xₖ‖₂ as the method knows it, unless it {@link Solver#monitors} another norm
     * @return false at the latest when the norm is zero: nothing is left to do then
     */
    boolean proceed(int k, double residualNorm);

    /** Whether to go on after iteration k of a method that forms its iterate on demand only. */
    default boolean proceed(int k, double residualNorm, Iterate iterate) {
        return proceed(k, residualNorm);
    }

    /**
     * The ‖Aᵀ(b − A xₖ)‖₂ of the problem that is solved below which xₖ is its least-squares solution; 0 for none. Methods that
     * have that norm look at it and tell {@link #finished}.
     */
    default double normalResidualBound() {
        return 0;
    }

    /**
     * Hears the parameter of the iterate that the method will tell next: λ of Tikhonov's method, or k of a truncation.
     *
     * @param parameter its symbol
     */
    default void chose(String parameter, double value) {}

    /**
     * Hears what a method could have told instead of its last iterate, had it chosen its parameter otherwise. Who does not
     * ask pays nothing for it.
     */
    default void offers(Alternatives alternatives) {}

    /** Hears what a direct method found of the spectrum of A. Who does not ask pays nothing for it. */
    default void decomposed(Supplier<FilteredSpectrum> spectrum) {}

    /** Hears that the method cannot go on after iteration k, and for which quantity. */
    void breakdown(int k, String quantity);

    /**
     * Hears that xₖ is what the method was looking for, by a rule of its own: a least-squares solution, the answer of a
     * direct method, the iterate that its rule has chosen.
     */
    void finished(int k, String why);
}
