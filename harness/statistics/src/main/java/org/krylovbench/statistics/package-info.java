/**
 * What may be said of samples: intervals, ratios, comparisons, ranks, profiles. Plain numbers in, plain numbers out: times
 * come in seconds, but nothing here knows of solvers, of files or of figures.
 */
@NullMarked
package org.krylovbench.statistics;

import org.jspecify.annotations.NullMarked;
