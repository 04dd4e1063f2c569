package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krylovbench.problems.Heap;

/**
 * What a {@code .mat} file says of a variable.
 *
 * @param name {@code name} or {@code structure.field}
 * @param size its dimensions
 * @param type its class, for messages
 * @param isReal whether it holds real numbers
 */
record Variable(String name, long[] size, String type, boolean isReal) {

    /** The one that is asked for, or the only one that will do. */
    static Variable choose(List<Variable> variables, Optional<String> name, Path file) throws IOException {
        List<Variable> matching = variables.stream()
                .filter(variable -> name.isPresent() ? variable.name.equals(name.get()) : variable.isMatrix())
                .toList();
        if (matching.isEmpty()) {
            throw new IOException(file + ": there is no "
                    + name.map(it -> "variable '" + it + "'").orElse("real matrix") + "; " + otherOf(variables));
        }
        if (name.isEmpty() && matching.size() > 1) {
            throw new IOException(file + ": there are several variables; " + otherOf(variables));
        }
        Variable chosen = matching.get(0);
        if (!chosen.isMatrix()) {
            throw new IOException(file + ": " + chosen + " is no matrix of real numbers; " + otherOf(variables));
        }
        return chosen;
    }

    private boolean isMatrix() {
        return isReal && size.length == 2 && entries() > 0;
    }

    int rows() {
        return Math.toIntExact(size[0]);
    }

    int columns() {
        return Math.toIntExact(size[1]);
    }

    double entries() {
        return Arrays.stream(size).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    /** Of a sparse matrix the pointers to its rows and columns may take more than its entries, twice each. */
    void requireMemoryForPointers(Path file) throws IOException {
        Heap.require(
                (double) Math.max(size[0], size[1]), 2.0 * Integer.BYTES * (size[0] + size[1]), file + ": " + this);
    }

    private static String otherOf(List<Variable> variables) {
        return variables.isEmpty()
                ? "the file holds no variables at all"
                : "name one with real numbers of: "
                        + variables.stream().map(Variable::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        String sides = Arrays.stream(size).mapToObj(Long::toString).collect(Collectors.joining("×"));
        return name + " (" + (sides + " " + type).trim() + ")";
    }
}
