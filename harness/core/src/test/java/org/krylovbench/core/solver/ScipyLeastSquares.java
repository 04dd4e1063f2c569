package org.krylovbench.core.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** Three problems that are as easily made in Python, and the histories that SciPy has of them. */
public final class ScipyLeastSquares {

    /**
     * ‖b − A xₖ‖ and ‖Aᵀ(b − A xₖ) − δ² xₖ‖, k = 1 … 20, of LSQR and of LSMR.
     *
     * @param damp δ
     */
    public record History(double damp, double[] lsqr, double[] lsqrNormal, double[] lsmr, double[] lsmrNormal) {}

    private ScipyLeastSquares() {}

    /** A by its name: square, tall or wide. */
    public static OperatorData matrix(String name) {
        return switch (name) {
            case "square" -> Matrices.stencil(12, 4, -0.8, -1.2, -0.7, -1.3);
            case "tall" -> entries(40, 25);
            case "wide" -> entries(25, 40);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static DenseMatrix entries(int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, at -> {
            int i = at % rows;
            int j = at / rows;
            return ((7 * i + 13 * j + i * j) % 17 - 8) / 17.0 + (i == j ? 2 : 0);
        });
        return new DenseMatrix(rows, columns, values);
    }

    public static double[] rightHandSide(int rows) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> (7 * i % 11 - 5) / 11.0)
                .toArray();
    }

    public static History history(String name, double damp) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ScipyLeastSquares.class.getResourceAsStream("least-squares-scipy.csv")),
                StandardCharsets.UTF_8))) {
            List<double[]> rows = in.lines()
                    .filter(line -> line.startsWith(name + ","))
                    .map(line -> Arrays.stream(line.substring(name.length() + 1).split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .filter(row -> row[0] == damp)
                    .toList();
            return new History(damp, column(rows, 2), column(rows, 3), column(rows, 4), column(rows, 5));
        }
    }

    private static double[] column(List<double[]> rows, int j) {
        return rows.stream().mapToDouble(row -> row[j]).toArray();
    }

    /** ‖Aᵀ(b − A x) − δ² x‖₂. */
    public static double normalResidual(OperatorData data, double[] b, double[] entries, double damp) {
        Backend backend = new JavaBackend();
        Transposable A = backend.operator(data);
        Vector x = backend.vector(entries);
        Vector r = backend.vector(b.length);
        A.apply(x, r);
        r.axpby(1, backend.vector(b), -1);
        Vector g = backend.vector(entries.length);
        A.applyTranspose(r, g);
        g.axpy(-damp * damp, x);
        return g.norm();
    }
}
