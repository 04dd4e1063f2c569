package org.krylovbench.results;

/**
 * How a process was made warm before anything in it was timed: part of a row of {@code forks.csv}.
 *
 * @param warmUpSolves that were not counted, the first one and those with time stamps included
 * @param warmUpSeconds spent on them
 * @param steady whether the times of the last ones lay close together and had no trend
 */
public record WarmUp(int warmUpSolves, double warmUpSeconds, boolean steady) {

    /** Of a process that times nothing, or did not get so far. */
    public static final WarmUp NONE = new WarmUp(0, Double.NaN, false);
}
