package org.krylovbench.report.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.ClaimRow.Take;
import org.krylovbench.results.Condition;
import org.krylovbench.results.Glob;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.RunTables;
import org.krylovbench.statistics.Quantiles;

/** Looks up the numbers of claims in the tables of a run, each of which it reads once. */
final class Lookup {

    private static final String CASE = "case_id";

    private final RunFolder run;
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    Lookup(RunFolder run) {
        this.run = run;
    }

    /** The number of ours that a claim speaks of. */
    Measured number(ClaimRow claim) throws IOException {
        Measured number = number(claim, claim.cases());
        if (claim.against().isEmpty() || !number.isThere()) {
            return number;
        }
        return ratio(number, number(claim, claim.against()));
    }

    private Measured number(ClaimRow claim, String cases) throws IOException {
        var glob = new Glob(cases);
        List<Condition> conditions = claim.conditions();
        List<Map<String, String>> rows = rows(claim.table()).stream()
                .filter(row -> !row.containsKey(CASE) || glob.matches(cell(row, CASE)))
                .filter(row ->
                        conditions.stream().allMatch(condition -> condition.holds(cell(row, condition.column()))))
                .toList();
        if (claim.take() == Take.COUNT) {
            return Measured.of(rows.size());
        }
        if (rows.isEmpty()) {
            return Measured.none("no row of " + claim.table() + ".csv fits" + fate(glob));
        }
        return switch (claim.take()) {
            case FIRST -> number(claim, rows.get(0));
            case LAST -> number(claim, rows.get(rows.size() - 1));
            case ONLY ->
                rows.size() == 1
                        ? number(claim, rows.get(0))
                        : Measured.none(rows.size() + " rows of " + claim.table()
                                + ".csv fit: cases, where or take must say which");
            default -> ofAll(claim, rows);
        };
    }

    /** Rows that were not sampled have no number; but no case may be without any. */
    private Measured ofAll(ClaimRow claim, List<Map<String, String>> rows) throws IOException {
        List<Double> numbers = new ArrayList<>();
        Map<String, List<Map<String, String>>> cases =
                rows.stream().collect(Collectors.groupingBy(row -> cell(row, CASE)));
        for (List<Map<String, String>> ofCase : cases.values()) {
            int before = numbers.size();
            for (Map<String, String> row : ofCase) {
                Measured number = number(claim, row);
                if (number.isThere()) {
                    numbers.add(number.value());
                }
            }
            if (numbers.size() == before) {
                return number(claim, ofCase.get(0));
            }
        }
        double[] all = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        return Measured.of(
                switch (claim.take()) {
                    case MIN -> Arrays.stream(all).min().orElseThrow();
                    case MAX -> Arrays.stream(all).max().orElseThrow();
                    case MEAN -> Arrays.stream(all).average().orElseThrow();
                    case MEDIAN -> Quantiles.median(all);
                    default -> throw new IllegalStateException(claim.take() + " is of one row");
                });
    }

    private Measured number(ClaimRow claim, Map<String, String> row) throws IOException {
        Measured number = number(claim.column(), row);
        if (!number.isThere()) {
            return number;
        }
        return switch (claim.as()) {
            case PLAIN -> number;
            case ABSOLUTE -> Measured.of(Math.abs(number.value()));
            case LOSS -> loss(number.value(), claim.column(), cell(row, CASE));
            case RATIO -> claim.over().isEmpty() ? number : ratio(number, number(claim.over(), row));
        };
    }

    private Measured number(String column, Map<String, String> row) throws IOException {
        String text = cell(row, column);
        OptionalDouble number = parsed(text);
        if (number.isPresent()) {
            return Measured.of(number.getAsDouble());
        }
        String reason = text.isEmpty() ? "there is no " + column : column + " is '" + text + "'";
        return Measured.none(reason + (row.containsKey(CASE) ? ofCase(cell(row, CASE)) : ""));
    }

    private static Measured ratio(Measured number, Measured divisor) {
        return divisor.isThere() ? Measured.of(number.value() / divisor.value()) : divisor;
    }

    /** The square of a norm that is known relative to b or, if it is one of Aᵀ, to Aᵀb; what is relative to zero stands for itself. */
    private Measured loss(double relative, String column, String caseId) throws IOException {
        String divisor = column.endsWith("normal_residual") ? "normal_rhs_norm" : "rhs_norm";
        OptionalDouble norm =
                summary(caseId).map(row -> parsed(cell(row, divisor))).orElse(OptionalDouble.empty());
        if (norm.isEmpty()) {
            return Measured.none("there is no " + divisor + ofCase(caseId));
        }
        double residual = relative * (norm.getAsDouble() == 0 ? 1 : norm.getAsDouble());
        return Measured.of(residual * residual);
    }

    /** What became of the first case that was meant, if any was. */
    private String fate(Glob cases) throws IOException {
        if (cases.matches("")) { // all of them
            return "";
        }
        Optional<String> first = rows("cases").stream()
                .map(row -> cell(row, CASE))
                .filter(cases::matches)
                .findFirst();
        return first.isPresent() ? ofCase(first.get()) : "; no case of the run is called " + cases.pattern();
    }

    private String ofCase(String caseId) throws IOException {
        Optional<Map<String, String>> summary = summary(caseId);
        if (summary.isEmpty()) {
            return "; " + caseId + " has not been run yet";
        }
        String message = cell(summary.get(), "message");
        return "; " + caseId + ": " + cell(summary.get(), "outcome") + (message.isEmpty() ? "" : ", " + message);
    }

    private Optional<Map<String, String>> summary(String caseId) throws IOException {
        return rows("summary").stream()
                .filter(row -> cell(row, CASE).equals(caseId))
                .findFirst();
    }

    /** Whether the run has a case of this kind in its plan. */
    boolean plans(String cases) throws IOException {
        var glob = new Glob(cases);
        return rows("cases").stream().anyMatch(row -> glob.matches(cell(row, CASE)));
    }

    private List<Map<String, String>> rows(String table) throws IOException {
        List<Map<String, String>> read = tables.get(table);
        if (read == null) {
            read = RunTables.rows(run, table);
            tables.put(table, read);
        }
        return read;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** A number that is one, infinity included. */
    private static OptionalDouble parsed(String cell) {
        try {
            double value = Double.parseDouble(cell);
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
