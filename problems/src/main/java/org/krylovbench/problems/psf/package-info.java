/** Recipes for point-spread functions. */
@NullMarked
package org.krylovbench.problems.psf;

import org.jspecify.annotations.NullMarked;
