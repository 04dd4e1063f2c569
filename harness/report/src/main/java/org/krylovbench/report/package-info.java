/** The page of a run, made of its files alone, and that of what documents show; knows nothing of solvers. */
@NullMarked
package org.krylovbench.report;

import org.jspecify.annotations.NullMarked;
