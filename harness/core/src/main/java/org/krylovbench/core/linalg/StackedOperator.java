package org.krylovbench.core.linalg;

import java.util.List;

/**
 * Maps one under the other, [A; B; …], from plain vectors to {@link Stacked} ones, whose parts are as long as the maps have
 * rows. Its transpose adds up: Aᵀ y₁ + Bᵀ y₂ + … It takes a product with each map, and for a transpose a vector update with
 * each but the first.
 */
public final class StackedOperator implements Transposable {

    private final List<Transposable> maps;
    private final Vector t;
    private final int rows;

    /**
     * These maps.
     *
     * @param maps with as many columns each
     * @param scratch a vector of as many entries, which is overwritten by transposes
     */
    public StackedOperator(List<Transposable> maps, Vector scratch) {
        for (Transposable map : maps) {
            if (map.columns() != scratch.size()) {
                throw new IllegalArgumentException(
                        "needs maps with " + scratch.size() + " columns, got one with " + map.columns());
            }
        }
        this.maps = List.copyOf(maps);
        this.t = scratch;
        this.rows = maps.stream().mapToInt(Transposable::rows).reduce(0, Math::addExact);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return t.size();
    }

    @Override
    public void apply(Vector x, Vector y) {
        Stacked to = Stacked.of(y);
        for (int i = 0; i < maps.size(); i++) {
            maps.get(i).apply(x, to.part(i));
        }
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        Stacked from = Stacked.of(x);
        maps.get(0).applyTranspose(from.part(0), y);
        for (int i = 1; i < maps.size(); i++) {
            maps.get(i).applyTranspose(from.part(i), t);
            y.axpy(1, t);
        }
    }

    @Override
    public void applyNormal(Vector x, Vector w, Vector y) {
        Stacked to = Stacked.of(w);
        maps.get(0).applyNormal(x, to.part(0), y);
        for (int i = 1; i < maps.size(); i++) {
            maps.get(i).applyNormal(x, to.part(i), t);
            y.axpy(1, t);
        }
    }
}
