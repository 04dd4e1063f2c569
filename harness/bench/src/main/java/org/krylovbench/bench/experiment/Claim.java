package org.krylovbench.bench.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.ClaimRow.As;
import org.krylovbench.results.ClaimRow.Kind;
import org.krylovbench.results.ClaimRow.Take;
import org.krylovbench.results.Condition;
import org.krylovbench.results.Reported;
import org.krylovbench.results.RunTables;

/**
 * What an experiment file says of a published number, but for the conditions on the rows that ours stands in: those are of
 * the table, whose columns they name. The components are as in {@link ClaimRow}.
 */
record Claim(
        String what,
        String reported,
        String of,
        String cases,
        Take take,
        As as,
        String against,
        String over,
        OptionalDouble within,
        Kind kind,
        String because,
        String document) {

    /** What is left out is as here, but for what has no default. */
    static final Claim PROTOTYPE = new Claim(
            "number",
            "1",
            "summary.iterations",
            "*",
            Take.ONLY,
            As.PLAIN,
            "",
            "",
            OptionalDouble.empty(),
            Kind.EXACT,
            "",
            "");

    /** The keys of a claim, but for its conditions. */
    static final List<String> NAMES = Parameters.components(PROTOTYPE).stream()
            .map(component -> Names.kebab(component.getName()))
            .toList();

    /** What an experiment file must give of each. */
    static final List<String> REQUIRED = List.of("what", "reported", "of");

    Claim {
        if (what.isBlank()) {
            throw new IllegalArgumentException("what must be a short phrase for a table, but is empty");
        }
        check(reported);
        List<String> columns = columns(of);
        if (as == As.RATIO && against.isEmpty() == over.isEmpty()) {
            throw new IllegalArgumentException("as ratio needs a divisor: either the cases that have it, as in "
                    + "against: '*--cgls*', or its column, as in over: solution_bound");
        }
        if (as != As.RATIO && !(against + over).isEmpty()) {
            throw new IllegalArgumentException(
                    "against and over must be left out unless the number is taken as: ratio, " + "but there is '"
                            + against + over + "' with as: " + as);
        }
        if (!over.isEmpty() && !columns.contains(over)) {
            throw new IllegalArgumentException("over must be a column of the table in " + of + "; unknown column '"
                    + over + "'" + Names.suggest(over, columns));
        }
        if (as == As.LOSS && !columns.contains("case_id")) {
            throw new IllegalArgumentException(
                    "as loss needs a table with case_id, whose problem has the norm of b, but " + "there is none in "
                            + of);
        }
        if (within.isPresent() && !(within.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "within must be a positive relative deviation such as 0.02, but is " + within.getAsDouble());
        }
    }

    private static void check(String reported) {
        try {
            Reported.of(reported);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("reported " + e.getMessage(), e);
        }
    }

    private static List<String> columns(String of) {
        int dot = of.indexOf('.');
        String table = dot < 0 ? of : of.substring(0, dot);
        Optional<List<String>> columns = RunTables.columns(table);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "of must be a table and a column of it, as in summary.iterations; unknown " + "table '" + table
                            + "'" + Names.suggest(table, RunTables.names()));
        }
        String column = of.substring(dot + 1);
        if (dot < 0 || !columns.get().contains(column)) {
            throw new IllegalArgumentException(
                    "of must be a table and a column of it, as in summary.iterations; unknown " + "column '"
                            + (dot < 0 ? "" : column) + "' of " + table + Names.suggest(column, columns.get()));
        }
        return columns.get();
    }

    /** The columns of its table. */
    List<String> columns() {
        return columns(of);
    }

    /** A claim as it would stand in an experiment file. */
    static Map<String, Object> entry(ClaimRow row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("what", row.what());
        entry.put("reported", row.reported());
        entry.put("of", row.of());
        entry.put("cases", row.cases());
        Map<String, String> where = new LinkedHashMap<>();
        row.conditions().forEach(condition -> where.put(condition.column(), condition.value()));
        entry.put("where", where);
        entry.put("take", row.take().toString());
        entry.put("as", row.as().toString());
        entry.put("against", row.against());
        entry.put("over", row.over());
        if (!Double.isNaN(row.within())) {
            entry.put("within", row.within());
        }
        entry.put("kind", row.kind().toString());
        entry.put("because", row.because());
        entry.put("document", row.document());
        return entry;
    }

    /**
     * As a run keeps it.
     *
     * @param variant of the experiment, empty for none
     */
    ClaimRow row(List<Condition> where, String variant) {
        return new ClaimRow(
                what,
                reported,
                of,
                cases,
                Condition.text(where),
                take,
                as,
                against,
                over,
                within.orElse(Double.NaN),
                kind,
                because,
                document,
                variant);
    }
}
