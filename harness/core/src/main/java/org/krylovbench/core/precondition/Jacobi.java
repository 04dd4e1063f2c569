package org.krylovbench.core.precondition;

import java.util.Arrays;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Diagonal;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * M = D⁻¹, D = diag(A). Saad (2003), section 10.2. In two halves, L = |D|^-½ and R = sign(D) |D|^-½. Setup O(n), apply n
 * multiplications.
 */
public record Jacobi() implements Preconditioner {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.NONZERO_DIAGONAL);
    }

    @Override
    public String label() {
        return "Jacobi";
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
        return new Halves(data, backend, diagonal(data, backend, entry -> 1 / entry));
    }

    private static Diagonal diagonal(OperatorData data, Backend backend, DoubleUnaryOperator f) {
        return new Diagonal(backend.vector(Arrays.stream(data.diagonal()).map(f).toArray()));
    }

    /** D⁻¹ = (sign(D) |D|^-½) |D|^-½; each call of a half makes a vector. */
    private record Halves(OperatorData data, Backend backend, Diagonal M) implements SplitInverse {

        @Override
        public Transposable left() {
            return diagonal(data, backend, entry -> 1 / Math.sqrt(Math.abs(entry)));
        }

        @Override
        public Transposable right() {
            return diagonal(data, backend, entry -> Math.signum(entry) / Math.sqrt(Math.abs(entry)));
        }

        @Override
        public long bytes() {
            return (long) rows() * backend.precision().bytes();
        }

        @Override
        public int rows() {
            return M.rows();
        }

        @Override
        public int columns() {
            return M.columns();
        }

        @Override
        public void apply(Vector x, Vector y) {
            M.apply(x, y);
        }

        @Override
        public void applyTranspose(Vector x, Vector y) {
            M.applyTranspose(x, y);
        }
    }
}
