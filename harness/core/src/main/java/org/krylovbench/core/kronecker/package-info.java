/** Sums of Kronecker products that a matrix is decomposed into, and the singular value decompositions made of them. */
@NullMarked
package org.krylovbench.core.kronecker;

import org.jspecify.annotations.NullMarked;
