@NullMarked
package org.krylovbench.bench.record;

import org.jspecify.annotations.NullMarked;
