package org.krylovbench.problems;

/** What must come out, computed as naively as possible. */
public final class Reference {

    private Reference() {}

    /** The matrix of a convolution, entry by entry from its definition. */
    public static double[][] matrix(Convolution a) {
        int n = a.imageColumns();
        double[][] matrix = new double[a.rows()][a.columns()];
        PointSpreadFunction psf = a.psf();
        boolean valid = a.boundary() == Boundary.VALID;
        int down = valid ? psf.rows() - 1 : psf.centerRow();
        int right = valid ? psf.columns() - 1 : psf.centerColumn();
        for (int i = 0; i < a.dataRows(); i++) {
            for (int j = 0; j < a.dataColumns(); j++) {
                for (int p = 0; p < psf.rows(); p++) {
                    for (int q = 0; q < psf.columns(); q++) {
                        double[] row = pixel(a.boundary(), i - p + down, a.imageRows());
                        double[] column = pixel(a.boundary(), j - q + right, n);
                        for (int k = 0; k < a.columns(); k++) {
                            matrix[i * a.dataColumns() + j][k] += psf.get(p, q) * row[k / n] * column[k % n];
                        }
                    }
                }
            }
        }
        return matrix;
    }

    /** A pixel as a combination of those inside, by single steps over the edge, unlike {@link Boundary#at}. */
    private static double[] pixel(Boundary boundary, int position, int n) {
        double[] weights = new double[n];
        double sign = 1;
        int i = position;
        while (i < 0 || i >= n) {
            boolean before = i < 0;
            switch (boundary) {
                case ZERO, VALID -> {
                    return weights;
                }
                case PERIODIC -> i += before ? n : -n;
                case REFLEXIVE -> i = before ? -1 - i : 2 * n - 1 - i;
                case ANTIREFLEXIVE -> { // the value is turned about that of the edge
                    weights[before ? 0 : n - 1] += 2 * sign;
                    sign = -sign;
                    i = before ? -i : 2 * (n - 1) - i;
                    if (n == 1) { // there is but the edge
                        weights[0] = 1;
                        return weights;
                    }
                }
            }
        }
        weights[i] += sign;
        return weights;
    }

    public static double[][] matrix(OperatorData a) {
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

    public static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    public static double[] minus(double[] x, double[] y) {
        double[] difference = x.clone();
        for (int i = 0; i < x.length; i++) {
            difference[i] -= y[i];
        }
        return difference;
    }

    /** ‖b − A x†‖₂ / ‖b‖₂. */
    public static double relativeResidual(LinearProblem problem) {
        double[] b = problem.rightHandSide();
        double[] r = minus(b, problem.operator().times(problem.exactSolution().orElseThrow()));
        return norm(r) / norm(b);
    }

    /** Whether the symmetric matrix is positive definite. */
    public static boolean hasCholeskyFactor(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j && sum <= 1e-13 * a[j][j]) { // zero but for rounding
                    return false;
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return true;
    }
}
