/** Methods of one step, as references: factorisations and filtered spectra. */
@NullMarked
package org.krylovbench.core.direct;

import org.jspecify.annotations.NullMarked;
