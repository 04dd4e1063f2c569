package org.krylovbench.bench.card;

import java.util.Optional;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.HostMap;
import org.krylovbench.problems.OperatorData;

/** An operator as a dense matrix. */
final class DenseForm {

    private DenseForm() {}

    /** From the entries where they are known, else column by column. */
    static DenseMatrix of(OperatorData a, Optional<MatrixEntries> entries) {
        return entries.map(DenseForm::of).orElseGet(() -> byUnitVectors(a));
    }

    private static DenseMatrix of(MatrixEntries entries) {
        int rows = entries.rows();
        double[] values = new double[rows * entries.columns()];
        entries.forEach((i, j, value) -> values[i + j * rows] = value);
        return new DenseMatrix(rows, entries.columns(), values);
    }

    /** A eⱼ for each j. */
    static DenseMatrix byUnitVectors(OperatorData a) {
        HostMap map = a.onHost();
        double[] values = new double[a.rows() * a.columns()];
        double[] unit = new double[a.columns()];
        double[] column = new double[a.rows()];
        for (int j = 0; j < unit.length; j++) {
            unit[j] = 1;
            map.apply(unit, column);
            System.arraycopy(column, 0, values, j * column.length, column.length);
            unit[j] = 0;
        }
        return new DenseMatrix(a.rows(), a.columns(), values);
    }
}
