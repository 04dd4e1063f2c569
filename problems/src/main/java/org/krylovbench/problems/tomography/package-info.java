/** Images from integrals along lines and circles. */
@NullMarked
package org.krylovbench.problems.tomography;

import org.jspecify.annotations.NullMarked;
