/** Incomplete factorisations as preconditioners, and triangular solutions by their factors. */
@NullMarked
package org.krylovbench.core.incomplete;

import org.jspecify.annotations.NullMarked;
