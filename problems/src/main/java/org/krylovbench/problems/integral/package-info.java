/** Integral equations of the first kind in one variable: the classical discrete ill-posed problems. */
@NullMarked
package org.krylovbench.problems.integral;

import org.jspecify.annotations.NullMarked;
