package org.krylovbench.core.multigrid;

import java.util.List;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;

/**
 * An approximate inverse made of levels.
 *
 * @param map M
 * @param levels the finest first
 */
public record Multilevel(Transposable map, long bytes, String note, List<Level> levels) implements ApproximateInverse {

    /**
     * The size of a level.
     *
     * @param entries those stored of its matrix
     */
    public record Level(int unknowns, long entries) {}

    /** The entries of the matrices of all levels, in parts of those of A. */
    public double operatorComplexity() {
        return (double) levels.stream().mapToLong(Level::entries).sum()
                / levels.get(0).entries();
    }

    @Override
    public int rows() {
        return map.rows();
    }

    @Override
    public int columns() {
        return map.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        map.apply(x, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        map.applyTranspose(x, y);
    }
}
