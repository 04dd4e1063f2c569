/** Methods of one step, as references: filtered spectra. */
@NullMarked
package org.krylovbench.core.direct;

import org.jspecify.annotations.NullMarked;
