package org.krylovbench.core.incomplete;

import java.util.Optional;
import org.krylovbench.core.linalg.HostOperator;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.SplitInverse;
import org.krylovbench.problems.HostMap;

/** M = R L = (Pᵀ Û⁻¹)(L̂⁻¹ P) by substitution with factors L̂ Û ≈ P A Pᵀ, on the host. */
final class IncompleteInverse implements SplitInverse {

    private final HostMap lower;
    private final HostMap upper;
    private final Optional<Permutation> order;
    private final HostOperator M;
    private final long bytes;
    private final String note;

    /**
     * @param lower L̂⁻¹
     * @param upper Û⁻¹
     * @param order P, none for P = I
     * @param bytes that the factors take
     */
    IncompleteInverse(HostMap lower, HostMap upper, Optional<Permutation> order, long bytes, String note) {
        this.lower = lower;
        this.upper = upper;
        this.order = order;
        this.bytes = bytes + order.map(Permutation::bytes).orElse(0L);
        this.note = note;
        M = new HostOperator(new Composed(leftOnHost(), rightOnHost()));
    }

    private HostMap leftOnHost() {
        return order.<HostMap>map(P -> new Composed(P.copy(), lower)).orElse(lower);
    }

    private HostMap rightOnHost() {
        return order.<HostMap>map(P -> new Composed(upper, new TransposedMap(P.copy())))
                .orElse(upper);
    }

    @Override
    public Transposable left() {
        return new HostOperator(leftOnHost());
    }

    @Override
    public Transposable right() {
        return new HostOperator(rightOnHost());
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public String note() {
        return note;
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
