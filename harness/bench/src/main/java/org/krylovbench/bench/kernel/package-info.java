/** Kernels of a backend by themselves. */
@NullMarked
package org.krylovbench.bench.kernel;

import org.jspecify.annotations.NullMarked;
