package org.krylovbench.core.direct;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.core.regularize.SpectralChoice;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.solver.FilteredSpectrum;
import org.krylovbench.core.svd.ApproximateSvd;

/** A spectrum in the order of its method, sorted by singular values and told vector by vector. */
final class FoundSpectrum {

    private FoundSpectrum() {}

    /** A space of several dimensions is as many entries, each with the same part of what b has of it. */
    static FilteredSpectrum of(SpectralData data, SpectralChoice choice, Optional<ApproximateSvd> svd) {
        int[] places = IntStream.range(0, data.sigma().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -data.sigma()[i]))
                .flatMapToInt(i -> IntStream.generate(() -> i).limit(data.dimensions()[i]))
                .toArray();
        int size = places.length;
        double[] sigma = new double[size];
        double[] coefficients = new double[size];
        double[] factors = new double[size];
        for (int j = 0; j < size; j++) {
            int i = places[j];
            sigma[j] = data.sigma()[i];
            coefficients[j] = data.beta()[i] / Math.sqrt(data.dimensions()[i]);
            factors[j] = choice.found() ? choice.gains()[i] * sigma[j] : Double.NaN;
        }
        return new FilteredSpectrum(sigma, coefficients, factors, svd);
    }
}
