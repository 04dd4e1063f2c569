package org.krylovbench.problems.matrix;

import java.util.Random;

/** Random numbers of {@link Random}, whose documentation fixes the algorithms of all that is drawn here. */
record JavaStream(Random random) implements RandomNumbers {

    @Override
    public double uniform() {
        return random.nextDouble();
    }

    @Override
    public double normal() {
        return random.nextGaussian();
    }

    /** Places by rejection, and each at once with its value. */
    @Override
    public void entries(int n, int count, Entries entries) {
        var taken = new PlaceSet(count);
        while (taken.size() < count) {
            int i = random.nextInt(n);
            int j = random.nextInt(n);
            if (taken.add((long) i * n + j)) {
                entries.add(i, j, random.nextGaussian());
            }
        }
    }

    @Override
    public double slotsForEntries(int n, int count) {
        return 3.0 * count;
    }

    @Override
    public double bytesForEntries(int n, int count) {
        return 8 * slotsForEntries(n, count);
    }
}
