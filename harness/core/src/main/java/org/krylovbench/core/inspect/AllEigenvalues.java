package org.krylovbench.core.inspect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Eigenvalues;
import org.krylovbench.problems.DenseMatrix;

/**
 * The eigenvalues of A M, largest modulus first; of a conjugate pair, the one above the real axis first: {@code eigenvalue},
 * with imaginary parts. About 10n³ flops. Of a matrix that is symmetric to rounding it is those of its symmetric part, 4n³/3,
 * which are real.
 */
public record AllEigenvalues() implements Inspection {

    /** What rounding makes of entries that are equal, as a part of the largest. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    @Override
    public Optional<String> refusal(Inspected inspected) {
        return inspected.notSquare("eigenvalues");
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        DenseMatrix B = inspected.product();
        double[] pairs = isSymmetric(B) ? real(B, inspected.backend()) : Eigenvalues.of(B);
        return IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> new Finding("eigenvalue", i + 1, 0, pairs[2 * i], pairs[2 * i + 1]))
                .toList();
    }

    private static boolean isSymmetric(DenseMatrix B) {
        double largest = Arrays.stream(B.values()).map(Math::abs).max().orElse(0);
        for (int j = 0; j < B.columns(); j++) {
            for (int i = 0; i < j; i++) {
                if (!(Math.abs(B.get(i, j) - B.get(j, i)) <= ROUNDING * largest)) { // NaN too
                    return false;
                }
            }
        }
        return true;
    }

    private static double[] real(DenseMatrix B, Backend backend) {
        int n = B.rows();
        double[] part = new double[n * n];
        Arrays.setAll(part, at -> (B.get(at % n, at / n) + B.get(at / n, at % n)) / 2);
        return Arrays.stream(backend.matrix(new DenseMatrix(n, n, part)).eigenvalues())
                .boxed()
                .sorted(Comparator.comparingDouble((Double value) -> -Math.abs(value))
                        .thenComparingDouble(value -> -value))
                .flatMapToDouble(value -> DoubleStream.of(value, 0))
                .toArray();
    }
}
