/** Inverse problems whose unknown is an image. */
@NullMarked
package org.krylovbench.problems.imaging;

import org.jspecify.annotations.NullMarked;
