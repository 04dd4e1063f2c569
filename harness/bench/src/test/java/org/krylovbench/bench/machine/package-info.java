@NullMarked
package org.krylovbench.bench.machine;

import org.jspecify.annotations.NullMarked;
