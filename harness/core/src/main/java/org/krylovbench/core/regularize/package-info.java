/** Methods that choose how much of the data to believe: Tikhonov's, hybrid ones, total variation. */
@NullMarked
package org.krylovbench.core.regularize;

import org.jspecify.annotations.NullMarked;
