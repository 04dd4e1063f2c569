/** Test problems as plain, immutable host data: A, b and, where it is known, the exact solution x†. */
@NullMarked
package org.krylovbench.problems;

import org.jspecify.annotations.NullMarked;
