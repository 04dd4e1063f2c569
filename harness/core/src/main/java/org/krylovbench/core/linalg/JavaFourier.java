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
                JavaVector.of(image, transform.imageSize()).entries, JavaVector.of(spectrum, spectrumSize()).entries);
    }

    @Override
    public void inverse(Vector spectrum, Vector image) {
        transform.inverse(
                JavaVector.of(spectrum, spectrumSize()).entries, JavaVector.of(image, transform.imageSize()).entries);
    }
}
