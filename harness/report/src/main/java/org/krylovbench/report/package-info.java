/** From the files of a run to figures and a page; knows nothing of solvers. */
@NullMarked
package org.krylovbench.report;

import org.jspecify.annotations.NullMarked;
