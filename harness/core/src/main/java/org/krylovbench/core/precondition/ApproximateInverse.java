package org.krylovbench.core.precondition;

import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/** M ≈ A⁻¹ as a recipe made it. */
public interface ApproximateInverse extends Transposable {

    /** The memory that it holds besides that of A, factors and scratch vectors. */
    long bytes();

    /** What the recipe did otherwise than asked, because the matrix left no choice; empty if nothing. */
    default String note() {
        return "";
    }

    /** A map that serves as M. */
    static ApproximateInverse of(Transposable map, long bytes) {
        return of(map, bytes, "");
    }

    /** A map that serves as M, with a note. */
    static ApproximateInverse of(Transposable map, long bytes, String note) {
        return new Made(map, bytes, note);
    }

    /** What {@link #of(Transposable, long)} makes. */
    record Made(Transposable map, long bytes, String note) implements ApproximateInverse {

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

        @Override
        public void applyNormal(Vector x, Vector w, Vector y) {
            map.applyNormal(x, w, y);
        }
    }
}
