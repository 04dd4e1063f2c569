/** Methods that factorise A and solve in one step, dense and sparse: what iterations are measured against. */
@NullMarked
package org.krylovbench.core.direct;

import org.jspecify.annotations.NullMarked;
