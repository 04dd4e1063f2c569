package org.krylovbench.problems;

/**
 * A convolution on host arrays, images by rows. Holds scratch memory, so it serves one thread at a time.
 *
 * <p>Small point-spread functions are applied tap by tap, others by the fast Fourier transform, whichever the estimate of
 * {@link #of} takes for faster.
 */
public interface Blur extends HostMap {

    /** How it computes, for the manifest of a run. */
    String description();

    /** The faster way for this convolution. */
    static Blur of(Convolution convolution) {
        return DirectBlur.estimatedSeconds(convolution) <= FourierBlur.estimatedSeconds(convolution)
                ? new DirectBlur(convolution)
                : new FourierBlur(convolution);
    }
}
