package org.krylovbench.core.solver;

/** The norm that a method tells its monitor, and so is stopped by. */
public enum Monitored {
    /** ‖b − A xₖ‖₂. */
    TRUE_RESIDUAL("residual"),
    /** ‖M (b − A xₖ)‖₂ relative to the start, or ‖L (b − A xₖ)‖₂: times ‖b − A x₀‖₂ over what it was for x₀. */
    PRECONDITIONED_RESIDUAL("preconditioned residual");

    private final String words;

    Monitored(String words) {
        this.words = words;
    }

    /** For tables and messages. */
    @Override
    public String toString() {
        return words;
    }
}
