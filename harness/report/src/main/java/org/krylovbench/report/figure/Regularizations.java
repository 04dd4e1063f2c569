package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.RuleRow;
import org.krylovbench.results.SpectrumRow;
import org.krylovbench.results.Summary;

/** The solution paths of a run, with what rules have chosen on them. */
public final class Regularizations {

    private static final String ITERATION = "iteration";

    /** Parameters of methods that a sweep over them regularises by. */
    private static final Map<String, String> SWEPT = Map.of("alpha", "\u03b1", "lambda", "\u03bb");

    /**
     * A path.
     *
     * @param name of the method
     * @param choices of rules on it, those that chose something
     * @param best the parameter of least error, where x† is known
     */
    record Found(String name, SolutionPath path, List<RuleRow> choices, Optional<Best> best) {}

    /** The least error, and where it was. */
    record Best(double parameter, double relativeError) {}

    private final Rows run;
    private final Along along;
    private final Methods methods;
    private final Map<String, List<RuleRow>> rules;
    private final Map<String, List<SpectrumRow>> spectra;

    private Regularizations(Rows run, Along along) throws IOException {
        this.run = run;
        this.along = along;
        this.methods = Methods.of(run);
        this.rules = run.folder().rules().stream().collect(Collectors.groupingBy(RuleRow::caseId));
        this.spectra = run.folder().spectra().stream().collect(Collectors.groupingBy(SpectrumRow::caseId));
    }

    /**
     * Those of each problem. Cases that are points of a sweep over a parameter have one path together.
     *
     * @param swept whether such sweeps are paths
     */
    static Map<String, List<Found>> of(Rows run, Along along, boolean swept) throws IOException {
        var all = new Regularizations(run, along);
        Map<String, List<Found>> found = new LinkedHashMap<>();
        Set<String> done = new HashSet<>();
        if (swept && along != Along.ITERATIONS) {
            all.sweeps(found, done);
        }
        for (Rows.Entry entry : run.entries()) {
            if (!done.contains(entry.planned().caseId())) {
                Optional<Found> path = all.path(entry);
                path.ifPresent(one -> add(found, entry, one));
            }
        }
        return found;
    }

    private static void add(Map<String, List<Found>> found, Rows.Entry entry, Found path) {
        if (path.path().parameters().length > 1) {
            found.computeIfAbsent(entry.planned().problemId(), problem -> new ArrayList<>())
                    .add(path);
        }
    }

    private void sweeps(Map<String, List<Found>> found, Set<String> done) throws IOException {
        for (Sweeps.Sweep sweep : Sweeps.of(run)) {
            String symbol = SWEPT.getOrDefault(sweep.name(), "");
            if (sweep.part() != Part.SOLVER || symbol.isEmpty()) {
                continue;
            }
            for (Sweeps.Line line : sweep.lines()) {
                if (line.points().size() > 1) {
                    Rows.Entry first = line.points().get(0).entry();
                    add(
                            found,
                            first,
                            new Found(
                                    name(line.label(), first),
                                    new SweepPath(symbol, line.points()),
                                    List.of(),
                                    best(line)));
                    line.points()
                            .forEach(point -> done.add(point.entry().planned().caseId()));
                }
            }
        }
    }

    /** Without a preconditioner that all have. */
    private String name(String label, Rows.Entry entry) {
        String end = ", " + entry.planned().preconditioner();
        return label.endsWith(end) && !methods.name(entry).contains(end)
                ? label.substring(0, label.length() - end.length())
                : label;
    }

    private static Optional<Best> best(Sweeps.Line line) {
        return line.points().stream()
                .map(point -> new Best(
                        point.value(),
                        point.entry().summary().map(Summary::relativeError).orElse(Double.NaN)))
                .filter(best -> best.relativeError() >= 0)
                .min(Comparator.comparingDouble(Best::relativeError));
    }

    private Optional<Found> path(Rows.Entry entry) throws IOException {
        List<RuleRow> all = rules.getOrDefault(entry.planned().caseId(), List.of());
        List<SpectrumRow> spectrum = spectra.getOrDefault(entry.planned().caseId(), List.of());
        Optional<RuleRow> filter = all.stream()
                .filter(row -> !spectrum.isEmpty() && !row.parameter().equals(ITERATION))
                .findFirst();
        if (filter.isPresent()) {
            Optional<NpyFile> data = run.folder().observed(entry.planned().problemId());
            boolean truncated = filter.get().parameter().equals("k");
            return data.filter(b -> along != Along.ITERATIONS)
                    .map(b -> found(
                            entry,
                            new FilterPath(spectrum, b.values(), truncated),
                            all,
                            filter.get().parameter()));
        }
        return along == Along.PARAMETER
                ? Optional.empty()
                : Optional.of(found(
                        entry,
                        new IterationPath(entry.iterations(), entry.planned().rows()),
                        all,
                        ITERATION));
    }

    private Found found(Rows.Entry entry, SolutionPath path, List<RuleRow> all, String parameter) {
        List<RuleRow> choices = all.stream()
                .filter(row -> row.parameter().equals(parameter))
                .filter(row -> row.chosen() > 0 && row.chosen() < Double.POSITIVE_INFINITY)
                .toList();
        Optional<Best> best = all.stream()
                .filter(row -> row.parameter().equals(parameter) && row.leastRelativeError() >= 0)
                .map(row -> new Best(row.best(), row.leastRelativeError()))
                .findFirst();
        return new Found(methods.name(entry), path, choices, best);
    }
}
