@NullMarked
package org.krylovbench.bench.experiment;

import org.jspecify.annotations.NullMarked;
