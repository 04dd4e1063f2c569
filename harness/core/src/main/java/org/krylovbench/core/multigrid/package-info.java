/** Algebraic multigrid as a preconditioner. */
@NullMarked
package org.krylovbench.core.multigrid;

import org.jspecify.annotations.NullMarked;
