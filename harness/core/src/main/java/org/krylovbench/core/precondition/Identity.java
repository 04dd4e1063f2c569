package org.krylovbench.core.precondition;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/** No preconditioner: M = I, and so are its halves. Apply: a copy. */
public record Identity() implements Preconditioner {

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return "identity";
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public boolean hasHalves() {
        return true;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        return new Copy(A.columns());
    }

    private record Copy(int size) implements SplitInverse {

        @Override
        public Transposable left() {
            return this;
        }

        @Override
        public Transposable right() {
            return this;
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public int rows() {
            return size;
        }

        @Override
        public int columns() {
            return size;
        }

        @Override
        public void apply(Vector x, Vector y) {
            y.set(1, x);
        }

        @Override
        public void applyTranspose(Vector x, Vector y) {
            y.set(1, x);
        }
    }
}
