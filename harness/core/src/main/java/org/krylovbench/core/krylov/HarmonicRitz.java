package org.krylovbench.core.krylov;

import java.util.Arrays;

/**
 * The space of the harmonic Ritz vectors of least harmonic Ritz values of a cycle A V = V H, and of its residual ρ, in
 * coordinates: the eigenvectors g of S + h² S⁻ᵀ e eᵀ, where S is H without its last row, h the last entry of that row and
 * e the last unit vector. Morgan (2002), section 2. As H g − θ g is along ρ for all of them, H Pₖ = Pₖ₊₁ K, where the
 * columns of Pₖ are an orthonormal basis of all g, and those of Pₖ₊₁ one of ρ too. It is chosen such that K is Hessenberg
 * as well.
 *
 * <p>About 25m³ flops for a cycle of m steps; memory is made at construction.
 */
final class HarmonicRitz {

    private final int m;
    private final OrderedSchur schur;
    private final double[][] columns;
    private final double[][] P;
    private final double[][] K;
    private final double[] product;
    private int size;
    private double lost;

    /**
     * For cycles of m steps.
     *
     * @param most harmonic Ritz vectors, less than m
     */
    HarmonicRitz(int m, int most) {
        this.m = m;
        schur = new OrderedSchur(m);
        columns = new double[m][m + 1];
        P = new double[most + 1][m + 1];
        K = new double[most + 1][m + 1];
        product = new double[m + 1];
    }

    /** Takes up H. Finds so many vectors, one more or less where a pair of complex ones would be split; none if it fails. */
    void find(int vectors, HessenbergLeastSquares H) {
        size = 0;
        writeMatrix(H);
        if (schur.reduce()) {
            size = schur.bringUp(vectors, P.length - 1);
            writeBasis(H);
            project();
            makeHessenberg();
        }
    }

    /** Number of harmonic Ritz vectors. */
    int size() {
        return size;
    }

    /** Columns: {@link #size} for the harmonic Ritz vectors, and one for the residual. */
    double[][] P() {
        return P;
    }

    /** H in the basis P, column by column. */
    double[][] K() {
        return K;
    }

    /** ‖H P − P K‖, which is rounding; no number if H holds none or has no inverse. */
    double lost() {
        return lost;
    }

    private void writeMatrix(HessenbergLeastSquares H) {
        double[][] G = schur.T();
        double[] f = product;
        H.lastRowOfInverse(f);
        for (int j = 0; j < m; j++) {
            Arrays.fill(columns[j], 0);
            H.column(j, columns[j]);
            for (int i = 0; i < m; i++) {
                G[i][j] = columns[j][i];
            }
        }
        double h = columns[m - 1][m];
        for (int i = 0; i < m; i++) {
            G[i][m - 1] += h * h * f[i];
        }
    }

    private void writeBasis(HessenbergLeastSquares H) {
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < m; i++) {
                P[j][i] = schur.Q()[i][j];
            }
            P[j][m] = 0;
        }
        double[] rho = P[size];
        H.residual(rho);
        takeOut(size, rho, product);
        takeOut(size, rho, product);
        double length = Math.sqrt(dot(rho, rho));
        for (int i = 0; i <= m; i++) {
            rho[i] /= length;
        }
    }

    /** K = Pᵀ H P. */
    private void project() {
        lost = 0;
        for (int j = 0; j < size; j++) {
            Arrays.fill(product, 0);
            for (int l = 0; l < m; l++) {
                for (int i = 0; i <= l + 1; i++) {
                    product[i] += columns[l][i] * P[j][l];
                }
            }
            takeOut(size + 1, product, K[j]);
            lost = Math.hypot(lost, Math.sqrt(dot(product, product)));
        }
    }

    /** a ← (I − P Pᵀ) a, from the first columns of P, one after the other; and their coefficients. */
    private void takeOut(int columns, double[] a, double[] coefficients) {
        for (int j = 0; j < columns; j++) {
            coefficients[j] = dot(P[j], a);
            for (int i = 0; i <= m; i++) {
                a[i] -= coefficients[j] * P[j][i];
            }
        }
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i <= m; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Rotates the harmonic Ritz vectors among themselves, from the last row of K upwards. */
    private void makeHessenberg() {
        for (int row = size; row > 1; row--) {
            for (int j = 0; j < row - 1; j++) {
                double length = Math.hypot(K[j][row], K[j + 1][row]);
                if (length > 0) {
                    double cosine = K[j + 1][row] / length;
                    double sine = K[j][row] / length;
                    rotate(P[j], P[j + 1], m + 1, cosine, sine);
                    rotate(K[j], K[j + 1], size + 1, cosine, sine);
                    rotateRows(j, cosine, sine);
                    K[j][row] = 0;
                }
            }
        }
    }

    private static void rotate(double[] a, double[] b, int length, double cosine, double sine) {
        for (int i = 0; i < length; i++) {
            double old = a[i];
            a[i] = cosine * old - sine * b[i];
            b[i] = sine * old + cosine * b[i];
        }
    }

    private void rotateRows(int i, double cosine, double sine) {
        for (int j = 0; j < size; j++) {
            double old = K[j][i];
            K[j][i] = cosine * old - sine * K[j][i + 1];
            K[j][i + 1] = sine * old + cosine * K[j][i + 1];
        }
    }
}
