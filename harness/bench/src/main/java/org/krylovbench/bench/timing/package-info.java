/** The timed runs of a case, warm and by JMH, and what becomes of their samples. */
@NullMarked
package org.krylovbench.bench.timing;

import org.jspecify.annotations.NullMarked;
