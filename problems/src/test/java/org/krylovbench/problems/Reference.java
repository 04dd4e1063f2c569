package org.krylovbench.problems;

/** What must come out, computed as naively as possible. */
final class Reference {

    private Reference() {}

    /** The matrix of a convolution, entry by entry from its definition. */
    static double[][] matrix(Convolution a) {
        int m = a.imageRows();
        int n = a.imageColumns();
        double[][] matrix = new double[m * n][m * n];
        PointSpreadFunction psf = a.psf();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < psf.rows(); p++) {
                    for (int q = 0; q < psf.columns(); q++) {
                        int row = pixel(a.boundary(), i - p + psf.centerRow(), m);
                        int column = pixel(a.boundary(), j - q + psf.centerColumn(), n);
                        if (row >= 0 && column >= 0) {
                            matrix[i * n + j][row * n + column] += psf.get(p, q);
                        }
                    }
                }
            }
        }
        return matrix;
    }

    /** By single steps over the edge, unlike {@link Boundary#source}. */
    private static int pixel(Boundary boundary, int position, int n) {
        int i = position;
        while (i < 0 || i >= n) {
            switch (boundary) {
                case ZERO -> {
                    return -1;
                }
                case PERIODIC -> i += i < 0 ? n : -n;
                case REFLEXIVE -> i = i < 0 ? -1 - i : 2 * n - 1 - i;
            }
        }
        return i;
    }

    static double[][] matrix(OperatorData a) {
        double[][] matrix = new double[a.rows()][a.columns()];
        for (int j = 0; j < a.columns(); j++) {
            double[] unit = new double[a.columns()];
            unit[j] = 1;
            double[] column = a.times(unit);
            for (int i = 0; i < a.rows(); i++) {
                matrix[i][j] = column[i];
            }
        }
        return matrix;
    }

    static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    static double[] minus(double[] x, double[] y) {
        double[] difference = x.clone();
        for (int i = 0; i < x.length; i++) {
            difference[i] -= y[i];
        }
        return difference;
    }

    /** ‖b − A x†‖₂ / ‖b‖₂. */
    static double relativeResidual(LinearProblem problem) {
        double[] b = problem.rightHandSide();
        double[] r = minus(b, problem.operator().times(problem.exactSolution().orElseThrow()));
        return norm(r) / norm(b);
    }
}
