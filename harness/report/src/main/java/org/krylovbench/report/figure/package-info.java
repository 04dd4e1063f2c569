/** The figures of a run: a file each of what is drawn from its rows. */
@NullMarked
package org.krylovbench.report.figure;

import org.jspecify.annotations.NullMarked;
