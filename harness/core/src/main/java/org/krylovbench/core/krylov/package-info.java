/** Krylov methods: for square systems and for least squares. */
@NullMarked
package org.krylovbench.core.krylov;

import org.jspecify.annotations.NullMarked;
