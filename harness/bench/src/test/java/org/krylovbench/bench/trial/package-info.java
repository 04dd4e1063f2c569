@NullMarked
package org.krylovbench.bench.trial;

import org.jspecify.annotations.NullMarked;
