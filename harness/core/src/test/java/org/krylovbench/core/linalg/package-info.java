/** Contracts of the backends, also used by the modules that bring one. */
@NullMarked
package org.krylovbench.core.linalg;

import org.jspecify.annotations.NullMarked;
