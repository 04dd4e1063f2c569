package org.krylovbench.core.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.StackedBackend;
import org.krylovbench.core.linalg.Vector;

/**
 * Lends scratch memory by name and keeps it from solve to solve. What is lent holds whatever it was left with. One
 * workspace serves one solver at a time.
 */
public final class Workspace {

    private final Backend backend;
    private final Map<String, Vector> vectors = new HashMap<>();
    private final Map<String, Basis> bases = new HashMap<>();
    private final Map<String, Matrix> matrices = new HashMap<>();
    private final Map<String, Workspace> others = new HashMap<>();
    private long bytes;

    public Workspace(Backend backend) {
        this.backend = backend;
    }

    /** Where it lends from. */
    public Backend backend() {
        return backend;
    }

    /** The vector of this name, made at the first call. */
    public Vector vector(String name, int size) {
        return vectors.computeIfAbsent(name + "[" + size + "]", made -> {
            bytes += (long) size * backend.precision().bytes();
            return backend.vector(size);
        });
    }

    /** The basis of this name, made at the first call. */
    public Basis basis(String name, int size, int columns) {
        return bases.computeIfAbsent(name + "[" + size + "×" + columns + "]", made -> {
            bytes += (long) size * columns * backend.precision().bytes();
            return backend.basis(size, columns);
        });
    }

    /** The matrix of this name, made at the first call. */
    public Matrix matrix(String name, int rows, int columns) {
        return matrices.computeIfAbsent(name + "[" + rows + "×" + columns + "]", made -> {
            bytes += (long) rows * columns * backend.precision().bytes();
            return backend.matrix(rows, columns);
        });
    }

    /**
     * A workspace in this one, for a method that runs another on a stacked system: its vectors as long as all parts together
     * are {@link org.krylovbench.core.linalg.Stacked}.
     *
     * @param sizes of the parts
     */
    public Workspace stacked(int... sizes) {
        return others.computeIfAbsent(
                Arrays.toString(sizes), made -> new Workspace(new StackedBackend(backend, sizes)));
    }

    /** A workspace in this one with names of its own, for a method that runs another. */
    public Workspace inner() {
        return others.computeIfAbsent("inner", made -> new Workspace(backend));
    }

    /** Memory that all that was lent takes. */
    public long bytes() {
        return bytes + others.values().stream().mapToLong(Workspace::bytes).sum();
    }
}
