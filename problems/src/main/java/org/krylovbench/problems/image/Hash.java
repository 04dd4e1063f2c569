package org.krylovbench.problems.image;

/** A seed for each cell of a plane without end, so that any part of it can be drawn by itself. */
final class Hash {

    private Hash() {}

    /** Mixes the bits of a seed and of a place; the finaliser of MurmurHash3, thrice. */
    static long of(long seed, int row, int column) {
        return mixed(mixed(mixed(seed) + row) + column);
    }

    private static long mixed(long x) {
        long h = x + 0x9e3779b97f4a7c15L; // else zero would stay
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
