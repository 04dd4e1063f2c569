package org.krylovbench.core.linalg;

/**
 * The discrete Fourier transform of real images by rows. Of the spectrum, which is conjugate symmetric, it keeps
 * rows × (columns / 2 + 1) complex numbers by rows, each as real and imaginary part.
 */
public interface Fourier {

    /** Size of a spectrum: 2 · rows · (columns / 2 + 1). */
    int spectrumSize();

    /** ŝ(k, l) ← Σ x(i, j) exp(−2πi (ik / rows + jl / columns)). */
    void forward(Vector image, Vector spectrum);

    /** The image of a spectrum, divided by rows · columns: undoes {@link #forward}. The spectrum is lost. */
    void inverse(Vector spectrum, Vector image);
}
