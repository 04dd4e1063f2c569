package org.krylovbench.core.replay;

/**
 * What was recorded of a solve at the iterations that were looked at, in order, from the start vector on. What is unknown is
 * NaN.
 *
 * @param iteration k
 * @param residual ‖b − A xₖ‖₂ / ‖b‖₂
 * @param error ‖xₖ − x†‖₂ / ‖x†‖₂
 * @param solutionNorm ‖xₖ‖₂
 * @param step ‖xₖ − xₖ₋₁‖₂
 * @param whiteness how far the residual is from white noise, as its cumulative periodogram tells
 * @param noise ‖e‖₂ / ‖b‖₂ of the noise e in b, 0 for none or if it is not known
 * @param rows m, the length of b
 */
public record RecordedHistory(
        int[] iteration,
        double[] residual,
        double[] error,
        double[] solutionNorm,
        double[] step,
        double[] whiteness,
        double noise,
        int rows) {

    /** How many iterations were looked at. */
    int size() {
        return iteration.length;
    }
}
