@NullMarked
package org.krylovbench.bench.timing;

import org.jspecify.annotations.NullMarked;
