package org.krylovbench.core.solver;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/** An M that is another in each application: zᵢ = rᵢ (1 + ((c i) mod 5) / 10) in the application c, counted from 0. */
public final class ChangingInverse implements Preconditioner {

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return "changing";
    }

    @Override
    public boolean keepsSymmetry() {
        return false;
    }

    @Override
    public boolean isLinear() {
        return false;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        return ApproximateInverse.of(new Changing(A.columns()), 0);
    }

    private static final class Changing implements Transposable {

        private final int n;
        private int calls;

        Changing(int n) {
            this.n = n;
        }

        @Override
        public int rows() {
            return n;
        }

        @Override
        public int columns() {
            return n;
        }

        @Override
        public void apply(Vector x, Vector y) {
            double[] entries = Solve.entries(x);
            for (int i = 0; i < n; i++) {
                entries[i] *= 1 + (calls * i % 5) / 10.0;
            }
            calls++;
            y.copyFrom(entries);
        }

        @Override
        public void applyTranspose(Vector x, Vector y) {
            throw new UnsupportedOperationException("no method that takes such an M asks for Mᵀ");
        }
    }
}
