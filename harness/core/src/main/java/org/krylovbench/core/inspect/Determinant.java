package org.krylovbench.core.inspect;

import java.util.List;
import java.util.Optional;
import org.krylovbench.core.linalg.Eigenvalues;

/**
 * The determinant of A M, {@code determinant}, as the product of its eigenvalues. About 10n³ flops. It over- or underflows
 * soon, and says nothing of how near a matrix is to a singular one.
 */
public record Determinant() implements Inspection {

    @Override
    public Optional<String> refusal(Inspected inspected) {
        return inspected.notSquare("determinants");
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        double[] pairs = Eigenvalues.of(inspected.product());
        double real = 1;
        double imaginary = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            double turned = real * pairs[i] - imaginary * pairs[i + 1];
            imaginary = real * pairs[i + 1] + imaginary * pairs[i];
            real = turned;
        }
        return List.of(Finding.alone("determinant", real));
    }
}
