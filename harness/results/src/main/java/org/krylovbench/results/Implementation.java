package org.krylovbench.results;

import java.util.List;
import java.util.Map;

/**
 * A row of {@code implementations.csv}: which implementation of a backend did a primitive.
 *
 * @param backend its id in the experiment
 * @param primitive {@code gemv}
 * @param way {@code OpenBLAS 0.3.31}
 */
public record Implementation(String backend, String primitive, String way) {

    /** What a backend says of itself. */
    public static List<Implementation> of(String backend, Map<String, String> ways) {
        return ways.entrySet().stream()
                .map(entry -> new Implementation(backend, entry.getKey(), entry.getValue()))
                .toList();
    }
}
