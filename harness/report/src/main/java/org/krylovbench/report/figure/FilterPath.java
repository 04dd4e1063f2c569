package org.krylovbench.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.krylovbench.results.SpectrumRow;

/**
 * All solutions x = Σ φᵢ (uᵢᵀb / σᵢ) vᵢ that a filter gives as its parameter goes through its values: φᵢ = σᵢ² / (σᵢ² + λ²)
 * of Tikhonov, or 1 for i ≤ k of truncation. Hansen, Rank-Deficient and Discrete Ill-Posed Problems (1998), sections 4.2,
 * 4.6 and 7.4: ‖r‖² = Σ ((1 − φᵢ) uᵢᵀb)² + ‖b⊥‖², ‖x‖² = Σ (φᵢ uᵢᵀb / σᵢ)², G = ‖r‖² / (m − Σ φᵢ)². Of an approximate
 * decomposition these are norms of its own A, not of the given one.
 */
public final class FilterPath implements SolutionPath {

    /** λ of a curve, as many as Regularization Tools take. */
    private static final int POINTS = 200;

    private static final double LEAST_RATIO = 16 * 0x1p-52;

    private final double[] sigma;
    private final double[] squares;

    /** How many singular values each row stands for. */
    private final double[] counts;

    private final double outside;
    private final double norm;
    private final int rows;
    private final boolean truncated;

    /**
     * By the spectrum of a case, in which some rows may be left out.
     *
     * @param spectrum in the order of the index
     * @param data b
     * @param truncated whether the parameter is k, else λ
     */
    FilterPath(List<SpectrumRow> spectrum, double[] data, boolean truncated) {
        this.truncated = truncated;
        this.rows = data.length;
        this.norm = Math.sqrt(Arrays.stream(data).map(b -> b * b).sum());
        double largest =
                spectrum.stream().mapToDouble(SpectrumRow::singularValue).max().orElse(0);
        int counted = (int) spectrum.stream()
                .filter(row -> row.singularValue() > rows * 0x1p-52 * largest) // the others count as zero
                .count();
        sigma = spectrum.stream()
                .limit(counted)
                .mapToDouble(SpectrumRow::singularValue)
                .toArray();
        counts = IntStream.range(0, counted)
                .mapToDouble(i -> i + 1 < spectrum.size()
                        ? spectrum.get(i + 1).index() - spectrum.get(i).index()
                        : 1)
                .toArray();
        squares = IntStream.range(0, counted)
                .mapToDouble(i -> counts[i] * Math.pow(spectrum.get(i).coefficient(), 2))
                .toArray();
        boolean whole = !spectrum.isEmpty() && spectrum.get(spectrum.size() - 1).index() == spectrum.size();
        outside = whole && spectrum.size() >= rows
                ? spectrum.stream()
                        .skip(counted)
                        .mapToDouble(row -> Math.pow(row.coefficient(), 2))
                        .sum()
                : Math.max(
                        0,
                        norm * norm - Arrays.stream(squares).sum()); // no digits are left where it is next to nothing
    }

    @Override
    public String symbol() {
        return truncated ? "k" : "\u03bb";
    }

    @Override
    public boolean isCounted() {
        return truncated;
    }

    /** λ from the least singular value that counts to the largest, or each k. */
    @Override
    public double[] parameters() {
        if (sigma.length == 0) {
            return new double[0];
        }
        if (truncated) {
            double[] k = new double[sigma.length];
            Arrays.setAll(k, i -> i == 0 ? counts[0] : k[i - 1] + counts[i]);
            return k;
        }
        double from = Math.max(sigma[sigma.length - 1], LEAST_RATIO * sigma[0]);
        return IntStream.range(0, POINTS)
                .mapToDouble(i -> from * Math.pow(sigma[0] / from, i / (POINTS - 1.0)))
                .toArray();
    }

    @Override
    public double relativeResidual(double parameter) {
        return Math.sqrt(outside + sum(parameter, (i, phi) -> (1 - phi) * (1 - phi) * squares[i])) / norm;
    }

    @Override
    public double solutionNorm(double parameter) {
        return Math.sqrt(sum(parameter, (i, phi) -> phi * phi * squares[i] / (sigma[i] * sigma[i])));
    }

    @Override
    public double crossValidation(double parameter) {
        double left = rows - sum(parameter, (i, phi) -> phi * counts[i]);
        return left > 0 ? Math.pow(relativeResidual(parameter) / left, 2) : Double.POSITIVE_INFINITY;
    }

    private interface Term {
        double of(int i, double phi);
    }

    private double sum(double parameter, Term term) {
        double sum = 0;
        double before = 0;
        for (int i = 0; i < sigma.length; i++) {
            double ratio = parameter / sigma[i];
            double phi =
                    truncated ? Math.max(0, Math.min(1, (parameter - before) / counts[i])) : 1 / (1 + ratio * ratio);
            before += counts[i];
            sum += term.of(i, phi);
        }
        return sum;
    }
}
