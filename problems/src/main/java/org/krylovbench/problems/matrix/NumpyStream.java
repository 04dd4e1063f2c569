package org.krylovbench.problems.matrix;

/**
 * NumPy's legacy random numbers, {@code numpy.random.seed} and {@code RandomState}, which NumPy keeps frozen (NEP 19): the
 * Mersenne twister MT19937, uniform numbers of 53 bits, Marsaglia's polar method for normal ones. M. Matsumoto, T. Nishimura,
 * ACM TOMACS 8 (1998). Integers and uniform numbers are NumPy's to the last bit; normal ones too, but for about one in two
 * thousand where NumPy's C library rounds a logarithm the wrong way.
 */
final class NumpyStream implements RandomNumbers {

    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int at = N;
    private double spare;
    private boolean hasSpare;

    /** As {@code numpy.random.seed(seed)} for seeds from 0 to 2³² − 1; a larger seed is folded into that range. */
    NumpyStream(long seed) {
        state[0] = (int) (seed ^ (seed >>> 32));
        for (int i = 1; i < N; i++) { // Knuth's initialization, init_genrand
            int last = state[i - 1];
            state[i] = 1_812_433_253 * (last ^ (last >>> 30)) + i;
        }
    }

    /** 32 random bits. */
    private int bits() {
        if (at == N) {
            twist();
            at = 0;
        }
        int y = state[at++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & 0x80000000) | (state[i + 1 < N ? i + 1 : 0] & 0x7fffffff);
            state[i] = state[i + M < N ? i + M : i + M - N] ^ (y >>> 1) ^ ((y & 1) * 0x9908b0df);
        }
    }

    /** {@code random_sample()}. */
    @Override
    public double uniform() {
        int high = bits() >>> 5;
        int low = bits() >>> 6;
        return (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0;
    }

    /** {@code standard_normal()}. */
    @Override
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x1;
        double x2;
        double square;
        do {
            x1 = 2 * uniform() - 1;
            x2 = 2 * uniform() - 1;
            square = x1 * x1 + x2 * x2;
        } while (square >= 1 || square == 0);
        double f = Math.sqrt(-2 * CorrectlyRounded.log(square) / square);
        spare = f * x1;
        hasSpare = true;
        return f * x2;
    }

    /** A uniform integer from 0 to {@code most}, by rejection of masked bits. */
    private int upTo(int most) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(most);
        int value;
        do {
            value = bits() & mask;
        } while (value > most);
        return value;
    }

    /** Places as {@code choice(n * n, count, replace=False)}, then values as {@code normal(size=count)}. */
    @Override
    public void entries(int n, int count, Entries entries) {
        int[] places = permutation(Math.multiplyExact(n, n));
        for (int k = 0; k < count; k++) {
            entries.add(places[k] / n, places[k] % n, normal());
        }
    }

    @Override
    public double slotsForEntries(int n, int count) {
        return (double) n * n;
    }

    @Override
    public double bytesForEntries(int n, int count) {
        return 4 * slotsForEntries(n, count);
    }

    /** {@code permutation(n)}. Cost: n random accesses. */
    int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = upTo(i);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
