package org.krylovbench.results;

/**
 * What the JVM did besides, in some span of time. The JVM tells times in whole milliseconds; NaN where it does not tell.
 *
 * @param collections of garbage
 * @param collectionSeconds spent in them
 * @param compilationSeconds spent by its compilers, on threads of their own
 * @param safepointSeconds for which all threads stood still, those of the collections included
 */
public record Disturbances(
        int collections, double collectionSeconds, double compilationSeconds, double safepointSeconds) {

    /** Of a span in which nobody looked. */
    public static final Disturbances UNKNOWN = new Disturbances(0, Double.NaN, Double.NaN, Double.NaN);

    /** What came on top of what had been before. */
    public Disturbances since(Disturbances before) {
        return new Disturbances(
                collections - before.collections,
                milliseconds(collectionSeconds - before.collectionSeconds),
                milliseconds(compilationSeconds - before.compilationSeconds),
                milliseconds(safepointSeconds - before.safepointSeconds));
    }

    /** Without what a difference of decimal fractions leaves. */
    private static double milliseconds(double seconds) {
        return Math.rint(1e3 * seconds) / 1e3;
    }
}
