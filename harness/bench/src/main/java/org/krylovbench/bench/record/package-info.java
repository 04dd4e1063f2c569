/** The recorded run of a case: solved once, verified, and not timed. */
@NullMarked
package org.krylovbench.bench.record;

import org.jspecify.annotations.NullMarked;
