/** Kernels against what memory and arithmetic units can do. */
@NullMarked
package org.krylovbench.report.roofline;

import org.jspecify.annotations.NullMarked;
