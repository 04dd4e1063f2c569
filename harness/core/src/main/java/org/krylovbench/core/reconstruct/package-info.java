/** Methods of image reconstruction: simultaneous, row by row, and with x kept non-negative. */
@NullMarked
package org.krylovbench.core.reconstruct;

import org.jspecify.annotations.NullMarked;
