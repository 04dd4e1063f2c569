package org.krylovbench.results;

/**
 * What a run keeps of a blur.
 *
 * @param psf the point-spread function
 * @param spectrum the modulus of its Fourier transform on the image x, the frequency zero in row ⌊m/2⌋ and column ⌊n/2⌋:
 *     the absolute eigenvalues of the blur with a periodic boundary
 */
public record BlurArrays(NpyFile psf, NpyFile spectrum) {}
