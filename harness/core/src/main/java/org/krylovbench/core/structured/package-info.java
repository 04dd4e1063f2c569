/** Preconditioners that have a structure: circulant, cosine, banded, block diagonal. */
@NullMarked
package org.krylovbench.core.structured;

import org.jspecify.annotations.NullMarked;
