package org.krylovbench.bench.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.FilteredSpectrum;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.core.svd.SubspaceBounds;
import org.krylovbench.core.svd.SubspaceComparison;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.results.SpectrumRow;
import org.krylovbench.results.SubspaceRow;

/**
 * What a case leaves behind of the spectrum that its method found.
 *
 * @param note why there is no comparison with the reference, where one was asked for; empty, if there is
 */
record Spectra(List<SpectrumRow> singularValues, List<SubspaceRow> subspaces, String note) {

    /** Of a method that finds none. */
    static final Spectra NONE = new Spectra(List.of(), List.of(), "");

    /** Each index up to here has its row, from then on about every thousandth part of the way so far. */
    private static final int EACH_INDEX = 4096;

    private static final int PARTS_OF_THE_WAY = 1000;

    /** Each rank up to here is compared, from then on about every tenth part of the way so far, and the last. */
    private static final int EACH_RANK = 20;

    private static final int PARTS_OF_THE_RANKS = 10;

    /** Of what a method found, beside the reference of its problem. */
    static Spectra of(
            FilteredSpectrum found,
            ReferenceSvds references,
            Case combination,
            LinearProblem problem,
            Transposable A,
            Vector b,
            Backend backend)
            throws IOException {
        String caseId = combination.id();
        Optional<ApproximateSvd> reference;
        try {
            reference = references.of(combination, problem, A, backend);
        } catch (FactorizationException e) {
            return new Spectra(rows(caseId, found, new double[0]), List.of(), "no reference: " + e.getMessage());
        }
        double[] exact = reference.map(ApproximateSvd::sigma).orElse(new double[0]);
        List<SpectrumRow> rows = rows(caseId, found, exact);
        if (reference.isEmpty() || found.svd().isEmpty()) {
            return new Spectra(rows, List.of(), "");
        }
        try {
            var comparison = new SubspaceComparison(reference.get(), found.svd().get(), A, b, backend);
            return new Spectra(rows, subspaces(caseId, comparison), "");
        } catch (IllegalArgumentException | FactorizationException e) {
            return new Spectra(rows, List.of(), "subspaces are not compared: " + e.getMessage());
        }
    }

    private static List<SpectrumRow> rows(String caseId, FilteredSpectrum found, double[] exact) {
        List<SpectrumRow> rows = new ArrayList<>();
        int last = found.sigma().length;
        for (int i = 1; i <= last; i += 1 + Math.max(0, i - EACH_INDEX) / PARTS_OF_THE_WAY) {
            double sigma = found.sigma()[i - 1];
            double reference = i <= exact.length ? exact[i - 1] : Double.NaN;
            rows.add(new SpectrumRow(
                    caseId,
                    i,
                    sigma,
                    found.coefficients()[i - 1],
                    found.factors()[i - 1],
                    reference,
                    Math.abs(sigma - reference) / reference));
        }
        return rows;
    }

    private static List<SubspaceRow> subspaces(String caseId, SubspaceComparison comparison) {
        List<SubspaceRow> rows = new ArrayList<>();
        int last = comparison.mostRank();
        for (int r = 1; r <= last; r = next(r, last)) {
            SubspaceBounds at = comparison.at(r);
            rows.add(new SubspaceRow(
                    caseId,
                    r,
                    at.signalDistance(),
                    at.signalBound(),
                    at.noiseDistance(),
                    at.noiseBound(),
                    at.pseudoinverseDifference(),
                    at.pseudoinverseBound(),
                    at.pseudoinverseSubspaceBound(),
                    at.solutionDifference(),
                    at.solutionBound()));
        }
        return rows;
    }

    private static int next(int r, int last) {
        int step = r < EACH_RANK ? 1 : Math.max(1, r / PARTS_OF_THE_RANKS);
        return r < last ? Math.min(last, r + step) : last + 1;
    }
}
