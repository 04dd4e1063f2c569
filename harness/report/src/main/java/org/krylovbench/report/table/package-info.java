/** Tables of a run by any grouping of its cases, for a paper. */
@NullMarked
package org.krylovbench.report.table;

import org.jspecify.annotations.NullMarked;
