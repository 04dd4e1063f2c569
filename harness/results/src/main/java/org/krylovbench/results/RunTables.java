package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a run by their names: what can be looked up in its files without knowing of a record. */
public final class RunTables {

    private record Known(String name, Table<?> table) {}

    private static final List<Known> ALL = List.of(
            new Known("summary", CaseFolder.SUMMARY),
            new Known("iterations", CaseFolder.ITERATIONS),
            new Known("spectra", CaseFolder.SPECTRUM),
            new Known("subspaces", CaseFolder.SUBSPACES),
            new Known("rules", CaseFolder.RULES),
            new Known("inspections", InspectionFolder.ROWS),
            new Known("timings", CaseFolder.TIMINGS),
            new Known("forks", CaseFolder.FORKS),
            new Known("cases", Table.of(CaseRow.class)),
            new Known("parameters", Table.of(ParameterRow.class)));

    private RunTables() {}

    /** All that a run may have. */
    public static List<String> names() {
        return ALL.stream().map(Known::name).toList();
    }

    /** The columns of one; empty if there is none of that name. */
    public static Optional<List<String>> columns(String name) {
        return ALL.stream()
                .filter(known -> known.name.equals(name))
                .map(known -> known.table.columns())
                .findFirst();
    }

    /**
     * The rows of one as texts by column; none if the run does not have it.
     *
     * @throws IOException if it cannot be read
     */
    public static List<Map<String, String>> rows(RunFolder run, String name) throws IOException {
        Path file = run.path().resolve(name + ".csv");
        return Files.exists(file) ? Table.texts(file) : List.of();
    }
}
