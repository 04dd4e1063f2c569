package org.krylovbench.problems.matrix;

/**
 * A set of numbers from 0 on, of a size known before; a hash table with open addressing, at most two thirds full and of at
 * most three slots for each. Its capacity must be less than 2³⁰ · 2/3. */
final class PlaceSet {

    private final long[] slots;
    private final int shift;
    private int size;

    PlaceSet(int capacity) {
        int bits = 64 - Long.numberOfLeadingZeros(3L * capacity / 2 + 1);
        slots = new long[1 << bits]; // each one more than what it holds, 0 for none
        shift = 64 - bits;
    }

    /** Whether the number was not in the set yet. */
    boolean add(long number) {
        int mask = slots.length - 1;
        int at = (int) ((number * 0x9e3779b97f4a7c15L) >>> shift); // Fibonacci hashing, Knuth vol. 3, section 6.4
        while (slots[at] != 0) {
            if (slots[at] == number + 1) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[at] = number + 1;
        size++;
        return true;
    }

    int size() {
        return size;
    }
}
