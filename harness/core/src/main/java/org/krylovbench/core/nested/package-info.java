/** Methods and preconditioners that have a method as their parameter: for the sides of M, and for inner iterations. */
@NullMarked
package org.krylovbench.core.nested;

import org.jspecify.annotations.NullMarked;
