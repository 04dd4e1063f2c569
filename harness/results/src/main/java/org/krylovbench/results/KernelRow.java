package org.krylovbench.results;

/**
 * A row of {@code kernels.csv}: one primitive of a backend at one size. Its rates are those of the fastest batch, as
 * STREAM has them; the median beside it tells how much the machine was disturbed.
 *
 * @param backend the backend with those of its parameters that are not as by default
 * @param entry the backend with all its parameters, as in an experiment
 * @param precision of an entry of a vector
 * @param threads of the backend
 * @param kernel name in the catalog of kernels
 * @param family what kind of primitive it is
 * @param role whether its best rate is a roof over the others
 * @param size number of entries of the vectors that it works on
 * @param flops floating-point operations of a call, as the mathematics needs them
 * @param bytes that a call moves at least: each operand read or written once
 * @param workingSetBytes memory that a call touches
 * @param level where this memory lies
 * @param batches how many samples there are
 * @param medianSeconds a call in the median batch
 * @param minimumSeconds a call in the fastest batch
 * @param roofSeconds a call at the roof of its level; NaN if no roof was measured
 */
public record KernelRow(
        String backend,
        String entry,
        String precision,
        int threads,
        String kernel,
        String family,
        Role role,
        int size,
        long flops,
        long bytes,
        long workingSetBytes,
        Level level,
        int batches,
        double medianSeconds,
        double minimumSeconds,
        double roofSeconds) {

    /** What a kernel is measured for. */
    public enum Role {
        /** To be known itself. */
        PRIMITIVE("primitive"),
        /** For the bandwidth that it reaches: the slanted roofs. */
        BANDWIDTH("bandwidth"),
        /** For the arithmetic that it reaches: the level roof. */
        ARITHMETIC("arithmetic");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Where the memory lies that a kernel works on. */
    public enum Level {
        /** It fits into the last-level cache. */
        CACHE("cache"),
        /** It does not. */
        MEMORY("memory");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Bytes moved in a second, in the fastest batch. */
    public double bytesPerSecond() {
        return bytes / minimumSeconds;
    }

    /** Operations in a second, in the fastest batch. */
    public double flopsPerSecond() {
        return flops / minimumSeconds;
    }

    /** Operations for each byte moved. */
    public double intensity() {
        return flops / (double) bytes;
    }

    /** The time at the roof over the time it took; more than 1 where what the roof is made of is slower than could be. */
    public double shareOfRoof() {
        return roofSeconds / minimumSeconds;
    }

    /** The same row under the roofs of its run. */
    public KernelRow under(Roofs roofs) {
        return new KernelRow(
                backend,
                entry,
                precision,
                threads,
                kernel,
                family,
                role,
                size,
                flops,
                bytes,
                workingSetBytes,
                level,
                batches,
                medianSeconds,
                minimumSeconds,
                roofs.seconds(flops, bytes, level));
    }
}
