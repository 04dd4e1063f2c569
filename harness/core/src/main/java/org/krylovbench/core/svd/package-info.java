/** Singular value decompositions of large matrices, truncated or approximate, whose singular vectors need not be formed. */
@NullMarked
package org.krylovbench.core.svd;

import org.jspecify.annotations.NullMarked;
