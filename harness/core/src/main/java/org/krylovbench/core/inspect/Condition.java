package org.krylovbench.core.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Condition numbers, σ₁ / σₙ: {@code condition} of A M, as methods have it that precondition from the right, and
 * {@code left-condition} of M A, where that is another matrix. Infinite where the smallest singular value is zero; beyond
 * 1/ε = 4.5e15 it is rounding that makes the number.
 */
public record Condition() implements Inspection {

    @Override
    public Optional<String> refusal(Inspected inspected) {
        return inspected.notDense();
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.alone("condition", ratio(inspected.singularValues())));
        if (!inspected.isPlain() && inspected.rows() == inspected.columns()) {
            double[] left = inspected.backend().matrix(inspected.leftProduct()).singularValues();
            findings.add(Finding.alone("left-condition", ratio(left)));
        }
        return findings;
    }

    private static double ratio(double... sigma) {
        return sigma[0] / sigma[sigma.length - 1];
    }
}
