@NullMarked
package org.krylovbench.bench.kernel;

import org.jspecify.annotations.NullMarked;
