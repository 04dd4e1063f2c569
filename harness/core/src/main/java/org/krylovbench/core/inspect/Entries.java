package org.krylovbench.core.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.DenseMatrix;

/**
 * The entries of a small M, zeros included, row by row: {@code entry}. Of the identity nobody asks them: there it is those of
 * A, as {@code operator-entry}.
 */
public record Entries() implements Inspection {

    /** Rows or columns of the largest matrix that anybody reads. */
    private static final int MOST = 64;

    @Override
    public Optional<String> refusal(Inspected inspected) {
        int n = Math.max(inspected.rows(), inspected.columns());
        return n > MOST
                ? Optional.of("entries are told of matrices of up to " + MOST + " rows and columns, but this has " + n
                        + "; a smaller problem would do")
                : inspected.notLinear();
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        return inspected.isPlain()
                ? entries("operator-entry", inspected.product())
                : entries("entry", inspected.inverse());
    }

    private static List<Finding> entries(String quantity, DenseMatrix a) {
        List<Finding> entries = new ArrayList<>();
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                entries.add(new Finding(quantity, i + 1, j + 1, a.get(i, j), Double.NaN));
            }
        }
        return entries;
    }
}
