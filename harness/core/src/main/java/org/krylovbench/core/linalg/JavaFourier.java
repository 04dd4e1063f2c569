package org.krylovbench.core.linalg;

/** The transform on plain arrays, for the vectors of the reference backend. */
record JavaFourier(HostFourier transform) implements Fourier {

    @Override
    public int spectrumSize() {
        return transform.spectrumSize();
    }

    @Override
    public void forward(Vector image, Vector spectrum) {
        transform.forward(
                JavaVector.entries(image, transform.imageSize()), JavaVector.entries(spectrum, spectrumSize()));
    }

    @Override
    public void inverse(Vector spectrum, Vector image) {
        transform.inverse(
                JavaVector.entries(spectrum, spectrumSize()), JavaVector.entries(image, transform.imageSize()));
    }
}
