/** Krylov methods, each a record whose components are its parameters. */
@NullMarked
package org.krylovbench.core.krylov;

import org.jspecify.annotations.NullMarked;
