package org.krylovbench.bench.experiment;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.krylovbench.bench.machine.Machine;

/**
 * What a process may take before its parent ends it, with all that it has started. What is not given follows from the rest.
 *
 * @param seconds that the recording of a case, and each fork's timing of it, may take; not given, for recording three times
 *     {@code max-seconds} and five minutes, for timing what warm-ups and shots take at most, some times over
 * @param heapMegabytes what the JVM's heap is given from the start, and no more; not given, what the JVM that runs the
 *     experiment has as its limit
 * @param memoryMegabytes that may be resident in all, heap, native memory and libraries; not given, nine tenths of what the
 *     machine or the control group has. Known on Linux alone
 */
public record Limits(OptionalDouble seconds, OptionalInt heapMegabytes, OptionalInt memoryMegabytes) {

    static final Limits DEFAULT = new Limits(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty());

    private static final int LEAST_HEAP_MEGABYTES = 16;
    private static final long MEGABYTE = 1L << 20;

    /** For assembling a problem, making M and checking the result, none of which is bounded by anything else. */
    private static final double GRACE_SECONDS = 300;

    private static final double SHARE_OF_MACHINE = 0.9;

    public Limits {
        if (seconds.isPresent() && !(seconds.getAsDouble() > 0)) {
            throw new IllegalArgumentException("seconds must be positive, but is " + seconds.getAsDouble());
        }
        if (heapMegabytes.orElse(LEAST_HEAP_MEGABYTES) < LEAST_HEAP_MEGABYTES) {
            throw new IllegalArgumentException("heap-megabytes must be at least " + LEAST_HEAP_MEGABYTES
                    + ", as a JVM needs that, but is " + heapMegabytes.getAsInt());
        }
        if (memoryMegabytes.isPresent() && memoryMegabytes.getAsInt() <= heapMegabytes.orElse(0)) {
            throw new IllegalArgumentException("memory-megabytes must be more than the heap, " + heapMegabytes.orElse(0)
                    + ", but is " + memoryMegabytes.getAsInt());
        }
    }

    public double recordingSeconds(StoppingRules stopping) {
        return seconds.orElse(GRACE_SECONDS + 3 * stopping.maxSeconds());
    }

    /**
     * For one fork.
     *
     * @param recordingSeconds what the recording of the case took, all included
     */
    public double timingSeconds(Measurement measurement, double recordingSeconds) {
        return seconds.orElse(GRACE_SECONDS + 4 * measurement.secondsOfFork(recordingSeconds));
    }

    public long heapBytes() {
        return heapMegabytes.isPresent()
                ? heapMegabytes.getAsInt() * MEGABYTE
                : Runtime.getRuntime().maxMemory() / MEGABYTE * MEGABYTE;
    }

    public long memoryBytes() {
        return memoryMegabytes.isPresent()
                ? memoryMegabytes.getAsInt() * MEGABYTE
                : (long) (SHARE_OF_MACHINE * Machine.memoryBytes());
    }

    /** Those that may change a measured time, and not only cut short what fails. */
    Limits ofMeasuring() {
        return new Limits(OptionalDouble.empty(), heapMegabytes, OptionalInt.empty());
    }
}
