package org.krylovbench.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krylovbench.results.Iteration;

/** The solutions of cases that differ in a parameter of regularisation alone, as α of Tikhonov's functional. */
final class SweepPath implements SolutionPath {

    private final String symbol;
    private final Map<Double, Iteration> ends = new LinkedHashMap<>();

    SweepPath(String symbol, List<Sweeps.Point> points) {
        this.symbol = symbol;
        for (Sweeps.Point point : points) {
            point.entry().iterations().stream()
                    .filter(row -> row.relativeResidual() > 0 && row.solutionNorm() > 0)
                    .reduce((before, last) -> last)
                    .ifPresent(last -> ends.put(point.value(), last));
        }
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public boolean isCounted() {
        return false;
    }

    @Override
    public double[] parameters() {
        return ends.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double relativeResidual(double parameter) {
        Iteration end = ends.get(parameter);
        return end == null ? Double.NaN : end.relativeResidual();
    }

    @Override
    public double solutionNorm(double parameter) {
        Iteration end = ends.get(parameter);
        return end == null ? Double.NaN : end.solutionNorm();
    }

    /** Nobody has told the degrees of freedom. */
    @Override
    public double crossValidation(double parameter) {
        return Double.NaN;
    }
}
