package org.krylovbench.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.krylovbench.results.Iteration;

/**
 * The iterates that were looked at, but for the start vector 0, which has no logarithm. Cross validation counts k degrees of
 * freedom after k iterations, as the rule of that name does in a replay: Hansen, Rank-Deficient and Discrete Ill-Posed
 * Problems (1998), section 7.4.
 */
final class IterationPath implements SolutionPath {

    private final Map<Double, Iteration> sampled = new LinkedHashMap<>();
    private final int rows;

    /** @param rows m */
    IterationPath(List<Iteration> history, int rows) {
        this.rows = rows;
        history.stream()
                .filter(row -> row.iteration() > 0 && row.relativeResidual() > 0 && row.solutionNorm() > 0)
                .forEach(row -> sampled.put((double) row.iteration(), row));
    }

    @Override
    public String symbol() {
        return "k";
    }

    @Override
    public boolean isCounted() {
        return true;
    }

    @Override
    public double[] parameters() {
        return sampled.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double relativeResidual(double parameter) {
        return of(parameter, Iteration::relativeResidual);
    }

    @Override
    public double solutionNorm(double parameter) {
        return of(parameter, Iteration::solutionNorm);
    }

    @Override
    public double crossValidation(double parameter) {
        return parameter < rows
                ? Math.pow(relativeResidual(parameter) / (rows - parameter), 2)
                : Double.POSITIVE_INFINITY;
    }

    private double of(double parameter, ToDoubleFunction<Iteration> value) {
        Iteration row = sampled.get(parameter);
        return row == null ? Double.NaN : value.applyAsDouble(row);
    }
}
