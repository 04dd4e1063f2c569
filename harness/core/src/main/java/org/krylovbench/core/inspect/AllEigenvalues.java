package org.krylovbench.core.inspect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Eigenvalues;

/**
 * The eigenvalues of A M, largest modulus first; of a conjugate pair, the one above the real axis first: {@code eigenvalue},
 * with imaginary parts. About 10n³ flops, and 4n³/3 where A M is known to be symmetric.
 */
public record AllEigenvalues() implements Inspection {

    @Override
    public Optional<String> refusal(Inspected inspected) {
        return inspected.notSquare("eigenvalues");
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        double[] pairs = inspected.isSymmetric() ? real(inspected) : Eigenvalues.of(inspected.product());
        return IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> new Finding("eigenvalue", i + 1, 0, pairs[2 * i], pairs[2 * i + 1]))
                .toList();
    }

    private static double[] real(Inspected inspected) {
        double[] lambda = inspected.backend().matrix(inspected.product()).eigenvalues();
        return Arrays.stream(lambda)
                .boxed()
                .sorted(Comparator.comparingDouble((Double value) -> -Math.abs(value))
                        .thenComparingDouble(value -> -value))
                .flatMapToDouble(value -> DoubleStream.of(value, 0))
                .toArray();
    }
}
