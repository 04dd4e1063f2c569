package org.krylovbench.results;

import java.util.List;
import java.util.Optional;

/**
 * All that a case leaves behind.
 *
 * @param summary its row
 * @param iterations its history, in order
 * @param timings its raw samples
 * @param solution x at the end, where the case got that far
 * @param best x at the sampled iteration of least error, where x† is known
 * @param rules what each rule would have chosen
 * @param spectrum the singular values that the method found, if it did
 * @param subspaces how far they and their vectors are from the reference decomposition
 */
public record CaseResult(
        Summary summary,
        List<Iteration> iterations,
        List<Timing> timings,
        Optional<NpyFile> solution,
        Optional<NpyFile> best,
        List<RuleRow> rules,
        List<SpectrumRow> spectrum,
        List<SubspaceRow> subspaces) {

    /** Of a case whose method decomposes nothing. */
    public CaseResult(
            Summary summary,
            List<Iteration> iterations,
            List<Timing> timings,
            Optional<NpyFile> solution,
            Optional<NpyFile> best,
            List<RuleRow> rules) {
        this(summary, iterations, timings, solution, best, rules, List.of(), List.of());
    }
}
