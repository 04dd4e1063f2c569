package org.krylovbench.core.linalg;

/** The Fourier transform on the host for the vectors of any backend, with a copy to it and one back. */
public final class HostTransform implements Fourier {

    private final HostFourier transform;
    private final double[] image;
    private final double[] spectrum;

    /** A transform that nothing else uses, as it holds scratch memory. */
    public HostTransform(HostFourier transform) {
        this.transform = transform;
        this.image = new double[transform.imageSize()];
        this.spectrum = new double[transform.spectrumSize()];
    }

    @Override
    public int spectrumSize() {
        return spectrum.length;
    }

    @Override
    public void forward(Vector x, Vector s) {
        x.copyTo(image);
        transform.forward(image, spectrum);
        s.copyFrom(spectrum);
    }

    @Override
    public void inverse(Vector s, Vector x) {
        s.copyTo(spectrum);
        transform.inverse(spectrum, image);
        x.copyFrom(image);
    }
}
