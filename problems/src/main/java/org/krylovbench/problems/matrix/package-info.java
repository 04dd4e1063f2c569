/** Sparse and dense systems: generators and Matrix Market files. */
@NullMarked
package org.krylovbench.problems.matrix;

import org.jspecify.annotations.NullMarked;
