/** The harness itself on the scales. */
@NullMarked
package org.krylovbench.bench.overhead;

import org.jspecify.annotations.NullMarked;
