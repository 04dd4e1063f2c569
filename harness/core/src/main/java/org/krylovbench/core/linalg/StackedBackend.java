package org.krylovbench.core.linalg;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.krylovbench.problems.OperatorData;

/**
 * A backend whose vectors of one size are {@link Stacked} of parts that another backend makes; all else is the other's. A
 * method that is lent its memory by it solves stacked systems without knowing.
 */
public final class StackedBackend implements Backend {

    private final Backend parts;
    private final int[] sizes;
    private final int sum;

    /**
     * Stacks vectors of one size.
     *
     * @param parts what makes them
     * @param sizes of the parts; vectors of the size of their sum are stacked, and no others of that size may be needed
     */
    public StackedBackend(Backend parts, int... sizes) {
        this.parts = parts;
        this.sizes = sizes.clone();
        this.sum = Arrays.stream(sizes).reduce(0, Math::addExact);
    }

    @Override
    public Precision precision() {
        return parts.precision();
    }

    @Override
    public Vector vector(int size) {
        return size == sum ? stacked() : parts.vector(size);
    }

    private Stacked stacked() {
        return new Stacked(Arrays.stream(sizes).mapToObj(parts::vector).toArray(Vector[]::new));
    }

    @Override
    public Basis basis(int size, int columns) {
        return size == sum
                ? new StackedBasis(
                        IntStream.range(0, columns).mapToObj(j -> stacked()).toArray(Stacked[]::new))
                : parts.basis(size, columns);
    }

    @Override
    public Matrix matrix(Vector entries, int rows, int columns) {
        return parts.matrix(entries, rows, columns);
    }

    @Override
    public Matrix matrix(int rows, int columns) {
        return parts.matrix(rows, columns); // whose entries may be as many as are stacked
    }

    @Override
    public Transposable operator(OperatorData data) {
        return parts.operator(data);
    }

    @Override
    public Fourier fourier(int rows, int columns) {
        return parts.fourier(rows, columns);
    }

    @Override
    public void synchronize() {
        parts.synchronize();
    }

    @Override
    public Map<String, String> implementations() {
        return parts.implementations();
    }

    /** Leaves the other backend open. */
    @Override
    public void close() {
        // nothing is its own
    }
}
