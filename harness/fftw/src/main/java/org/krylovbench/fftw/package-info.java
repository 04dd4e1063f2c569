/** Fast Fourier transforms by FFTW. */
@NullMarked
package org.krylovbench.fftw;

import org.jspecify.annotations.NullMarked;
