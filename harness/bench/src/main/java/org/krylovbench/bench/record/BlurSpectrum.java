package org.krylovbench.bench.record;

import java.util.Optional;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.core.structured.BlurEigenvalues;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.results.BlurArrays;
import org.krylovbench.results.NpyFile;

/** The arrays that a run keeps of a blur. One transform of the size of the image. */
public final class BlurSpectrum {

    private BlurSpectrum() {}

    /** Empty for an operator that is none. */
    public static Optional<BlurArrays> of(OperatorData operator) {
        if (!(operator instanceof Convolution blur)) {
            return Optional.empty();
        }
        int m = blur.imageRows();
        int n = blur.imageColumns();
        var fourier = new HostFourier(m, n);
        double[] half = new double[fourier.spectrumSize()];
        fourier.forward(BlurEigenvalues.wrapped(blur.psf(), m, n), half);
        int kept = n / 2 + 1;
        double[] moduli = new double[m * n];
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < n; l++) {
                boolean mirrored = l >= kept; // the transform of a real image is conjugate to its mirror image
                int row = mirrored ? (m - k) % m : k;
                int place = row * kept + (mirrored ? n - l : l);
                moduli[(k + m / 2) % m * n + (l + n / 2) % n] = Math.hypot(half[2 * place], half[2 * place + 1]);
            }
        }
        var psf =
                new NpyFile(blur.psf().rows(), blur.psf().columns(), blur.psf().values());
        return Optional.of(new BlurArrays(psf, new NpyFile(m, n, moduli)));
    }
}
