/** Vectors, linear maps and the backends that make them. */
@NullMarked
package org.krylovbench.core.linalg;

import org.jspecify.annotations.NullMarked;
