package org.krylovbench.core.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The singular values of A M, largest first: {@code singular-value}. About 4n³ flops. */
public record AllSingularValues() implements Inspection {

    @Override
    public Optional<String> refusal(Inspected inspected) {
        return inspected.notDense();
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        double[] sigma = inspected.singularValues();
        return IntStream.range(0, sigma.length)
                .mapToObj(i -> Finding.of("singular-value", i + 1, sigma[i]))
                .toList();
    }
}
