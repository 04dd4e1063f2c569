package org.krylovbench.bench.timing;

import java.util.List;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.Timing;

/**
 * What one fork has left of a case.
 *
 * @param row how it went, and how its process was made warm
 * @param timings its raw samples, none where it failed
 * @param stamps of its stamped solves
 */
public record TimedFork(ForkRow row, List<Timing> timings, List<Stamp> stamps) {}
