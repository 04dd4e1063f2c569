package org.krylovbench.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krylovbench.app.Description.Fact;
import org.krylovbench.bench.experiment.Catalog;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solver;

/**
 * A catalog in words, chapter by chapter.
 *
 * @param title what its entries are called
 * @param notes how to read it
 * @param header of a table with a line for each entry; empty for no table
 * @param chapters the entries, in the order of the catalog
 */
record Listing(String title, List<Fact> notes, List<String> header, List<Chapter> chapters) {

    /**
     * Entries that belong together.
     *
     * @param title empty if there is only this one
     */
    record Chapter(String title, List<Description> entries) {

        List<String> names() {
            return entries.stream().map(Description::name).toList();
        }
    }

    static Listing of(Catalog<?> catalog, Catalogs catalogs) {
        if (catalog.type().equals(Solver.class)) {
            return new Listing(catalog.plural(), SolverFacts.NOTES, SolverFacts.HEADER, families(catalogs));
        }
        List<Description> entries = catalog.entries().stream()
                .map(entry -> Description.of(entry, catalog, catalogs))
                .toList();
        return new Listing(catalog.plural(), List.of(), List.of(), List.of(new Chapter("", entries)));
    }

    private static List<Chapter> families(Catalogs catalogs) {
        Map<Family, List<Description>> families = catalogs.solvers().entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.prototype().family(),
                        TreeMap::new,
                        Collectors.mapping(
                                entry -> Description.of(entry, catalogs.solvers(), catalogs), Collectors.toList())));
        return families.entrySet().stream()
                .map(family -> new Chapter(family.getKey().title(), family.getValue()))
                .toList();
    }

    List<Description> entries() {
        return chapters.stream().flatMap(chapter -> chapter.entries().stream()).toList();
    }
}
