@NullMarked
package org.krylovbench.bench.work;

import org.jspecify.annotations.NullMarked;
