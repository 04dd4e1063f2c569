/** Approximate inverses that are applied by products: sparse matrices, and polynomials in A. */
@NullMarked
package org.krylovbench.core.approximate;

import org.jspecify.annotations.NullMarked;
