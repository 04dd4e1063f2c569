/** Pieces of work, the processes that do them, and who watches these. */
@NullMarked
package org.krylovbench.bench.work;

import org.jspecify.annotations.NullMarked;
