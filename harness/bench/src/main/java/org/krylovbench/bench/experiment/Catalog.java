package org.krylovbench.bench.experiment;

import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.Entry;

/**
 * The things of one kind that an experiment may name.
 *
 * @param kind what one of them is called, for messages: {@code solver}
 * @param type their type
 */
public record Catalog<T>(String kind, Class<T> type, List<Entry<T>> entries) {

    public Catalog {
        entries = List.copyOf(entries);
    }

    /** What they are called: {@code solvers}. */
    public String plural() {
        return kind + "s";
    }

    /** Their names, in the order of the catalog. */
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    Optional<Entry<T>> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The parameters of an entry. */
    public List<Parameter> parameters(Entry<?> entry, Catalogs catalogs) {
        return Parameter.of(entry.prototype(), catalogs);
    }
}
