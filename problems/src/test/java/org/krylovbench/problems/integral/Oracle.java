package org.krylovbench.problems.integral;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Reference;

/** Numbers from elsewhere; the README beside the files tells how they were made. */
final class Oracle {

    private Oracle() {}

    static double[][] table(String name) throws IOException {
        try {
            return Data.table(Path.of(
                    Objects.requireNonNull(Oracle.class.getResource(name + ".csv"), () -> "there is no file " + name)
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In descending order, by EJML. */
    static double[] singularValues(OperatorData a) {
        var svd = DecompositionFactory_DDRM.svd(a.rows(), a.columns(), false, false, true);
        if (!svd.decompose(new DMatrixRMaj(Reference.matrix(a)))) {
            throw new IllegalStateException("no convergence");
        }
        double[] ascending = svd.getSingularValues().clone();
        Arrays.sort(ascending);
        double[] values = new double[ascending.length];
        Arrays.setAll(values, k -> ascending[ascending.length - 1 - k]);
        return values;
    }
}
