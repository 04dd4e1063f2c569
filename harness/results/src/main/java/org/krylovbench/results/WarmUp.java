package org.krylovbench.results;

/**
 * How a process was made warm before anything in it was timed.
 *
 * @param caseId as in {@link CaseRow}
 * @param fork the process, 0-based
 * @param solves that were not counted, the first one and those with time stamps included
 * @param seconds spent on them
 * @param steady whether the times of the last ones lay close together and had no trend
 */
public record WarmUp(String caseId, int fork, int solves, double seconds, boolean steady) {}
