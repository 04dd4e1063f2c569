package org.krylovbench.bench.kernel;

/**
 * What a call of a kernel has to do, however a backend does it.
 *
 * @param flops floating-point operations
 * @param bytes moved, each operand read or written once
 * @param workingSetBytes memory that is touched
 */
public record Work(long flops, long bytes, long workingSetBytes) {

    /** Of how many entries of how many bytes. */
    @FunctionalInterface
    public interface Count {
        Work of(long n, long bytesPerEntry);
    }

    /** Vectors of n entries: operations on an entry, entries moved for it, and vectors that there are. */
    static Count vectors(int flops, int moved, int vectors) {
        return (n, e) -> new Work(flops * n, moved * n * e, vectors * n * e);
    }

    /** A vector here and an array of doubles on the host. */
    static Count hostCopy() {
        return (n, e) -> new Work(0, n * (e + Double.BYTES), n * (e + Double.BYTES));
    }

    /** The columns are read twice, as no coefficient is known before the last entry: c = Vᵀ w, w ← w − V c. */
    static Count projection(int k) {
        return (n, e) -> new Work(4 * n * k, (2 * n * k + 3 * n) * e, (n * k + n) * e);
    }

    /** Three readings of the columns do, as the first update and the second product can go over them together. */
    static Count projectionTwice(int k) {
        return (n, e) -> new Work(8 * n * k, (3 * n * k + 5 * n) * e, (n * k + n) * e);
    }

    /** w ← V y. */
    static Count combination(int k) {
        return (n, e) -> product(2 * n * k, (n * k + n) * e);
    }

    /** Compressed rows with four-byte indices, so many entries in a row. */
    static Count sparse(int perRow) {
        return (n, e) -> {
            long nonzeros = perRow * n;
            return product(2 * nonzeros, nonzeros * (e + Integer.BYTES) + n * (2 * e + Integer.BYTES));
        };
    }

    /** A x and AᵀA x, the matrix read once. */
    static Count normal(int perRow) {
        return (n, e) -> {
            long nonzeros = perRow * n;
            return product(4 * nonzeros, nonzeros * (e + Integer.BYTES) + n * (4 * e + Integer.BYTES));
        };
    }

    /** A square matrix. */
    static Count dense() {
        return (n, e) -> product(2 * n * n, (n * n + 2 * n) * e);
    }

    /** C ← A B, all square. */
    static Count gemm() {
        return (n, e) -> product(2 * n * n * n, 3 * n * n * e);
    }

    /** A multiplication and an addition for each tap and pixel. */
    static Count taps(int taps) {
        return (n, e) -> product(2L * taps * n, (2 * n + taps) * e);
    }

    /** A real Fourier transform, 2.5 N log₂ N, to as many numbers. */
    static Count transforms(long count) {
        return (n, e) -> product(count * transformFlops(n), 2 * count * n * e);
    }

    /**
     * A point-spread function as large as the image: two transforms of N = 4 n, twice the side, and 3 N for the product
     * with the stored spectrum.
     */
    static Count fourierBlur() {
        return (n, e) -> product(2 * transformFlops(4 * n) + 12 * n, 6 * n * e);
    }

    private static long transformFlops(long n) {
        return Math.round(2.5 * n * Math.log((double) n) / Math.log(2));
    }

    private static Work product(long flops, long bytes) {
        return new Work(flops, bytes, bytes);
    }
}
