package org.krylovbench.core.replay;

/**
 * Generalised cross validation: the least ‖r‖² / (m − k)², with k degrees of freedom after k iterations. Hansen, Rank-Deficient
 * and Discrete Ill-Posed Problems (1998), section 7.4. The count is made for CGLS and its like; a method that takes many
 * iterations for what CGLS does in one spends fewer.
 */
public record CrossValidationRule() implements IterationRule {

    @Override
    public String label() {
        return "GCV";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        return Verdict.least(
                history,
                1,
                i -> {
                    double free = history.rows() - history.iteration()[i];
                    return free > 0 ? Math.pow(history.residual()[i] / free, 2) : Double.POSITIVE_INFINITY;
                },
                "there are no iterations below the number of rows");
    }
}
