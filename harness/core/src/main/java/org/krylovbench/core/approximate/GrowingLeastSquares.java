package org.krylovbench.core.approximate;

import java.util.Arrays;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;

/**
 * The minimiser of ‖A m − e‖₂ over the m with entries in a set of columns J, while J grows: a Householder QR factorisation of
 * A(I, J), I the rows that these columns meet. A new column brings its new rows in below, where the reflections so far
 * have nothing, so that it costs their application and one more: Grote and Huckle (1997), (2.10). The memory is used for
 * one e after the other.
 */
final class GrowingLeastSquares {

    /** What is left of a column that the others take all but this part of is rounding. */
    private static final double ROUNDING = 100 * 0x1p-52;

    private final CsrMatrix byColumns;
    private final int[] place; // of a row in I
    private int[] met = new int[32]; // I
    private double[] c = new double[32]; // Qᵀ e
    private double[] r = new double[32];
    private double[] w = new double[32];
    private int rows;
    private int[] chosen = new int[16]; // J
    private int[] start = new int[17]; // of each reflected column, in QR
    private double[] diagonal = new double[16]; // of R
    private double[] tau = new double[16];
    private double[] m = new double[16];
    private int count;
    private double[] QR = new double[256]; // above the diagonal R, below it the vectors of I − τ v vᵀ, v₁ = 1

    GrowingLeastSquares(CsrMatrix byColumns) {
        this.byColumns = byColumns;
        place = new int[byColumns.columns()];
        Arrays.fill(place, -1);
    }

    /** With e the unit vector of unknown k, and J empty. */
    void start(int k) {
        for (int i = 0; i < rows; i++) {
            place[met[i]] = -1;
        }
        rows = 0;
        count = 0;
        c[meet(k)] = 1;
    }

    /** The place of a row, which is a new one at the end if it has none. */
    private int meet(int i) {
        if (place[i] < 0) {
            if (rows == met.length) {
                met = Arrays.copyOf(met, 2 * rows);
                c = Arrays.copyOf(c, 2 * rows);
                r = Arrays.copyOf(r, 2 * rows);
                w = Arrays.copyOf(w, 2 * rows);
            }
            met[rows] = i;
            c[rows] = 0;
            w[rows] = 0;
            place[i] = rows++;
        }
        return place[i];
    }

    /** J ← J ∪ {j}, unless column j depends on those of J to rounding. */
    void add(int j) {
        double norm = scatter(j);
        for (int q = 0; q < count; q++) {
            reflect(q, w);
        }
        double below = norm(w, count + 1, rows);
        double head = count < rows ? w[count] : 0;
        double length = Math.hypot(head, below);
        if (!(length > ROUNDING * norm)) {
            return;
        }
        reserve();
        double beta = -Math.copySign(length, head);
        tau[count] = (beta - head) / beta;
        diagonal[count] = beta;
        System.arraycopy(w, 0, QR, start[count], rows);
        for (int i = count + 1; i < rows; i++) {
            QR[start[count] + i] /= head - beta;
        }
        start[count + 1] = start[count] + rows;
        chosen[count] = j;
        reflect(count, c);
        count++;
    }

    /** w ← A eⱼ; returns its norm. */
    private double scatter(int j) {
        Arrays.fill(w, 0, rows, 0);
        double sum = 0;
        for (int at = byColumns.rowPointers()[j]; at < byColumns.rowPointers()[j + 1]; at++) {
            double entry = byColumns.values()[at];
            int i = meet(byColumns.columnIndices()[at]);
            w[i] = entry;
            sum += entry * entry;
        }
        if (!(sum <= Double.MAX_VALUE)) {
            throw FactorizationException.inverseOverflow();
        }
        return Math.sqrt(sum);
    }

    /** x ← (I − τ v vᵀ) x with the q-th v. */
    private void reflect(int q, double[] x) {
        int v = start[q];
        int end = start[q + 1] - v;
        double product = x[q];
        for (int i = q + 1; i < end; i++) {
            product += QR[v + i] * x[i];
        }
        product *= tau[q];
        x[q] -= product;
        for (int i = q + 1; i < end; i++) {
            x[i] -= product * QR[v + i];
        }
    }

    private void reserve() {
        if (count == chosen.length) {
            chosen = Arrays.copyOf(chosen, 2 * count);
            start = Arrays.copyOf(start, 2 * count + 1);
            diagonal = Arrays.copyOf(diagonal, 2 * count);
            tau = Arrays.copyOf(tau, 2 * count);
            m = Arrays.copyOf(m, 2 * count);
        }
        int needed = Math.addExact(start[count], rows);
        if (QR.length < needed) {
            QR = Arrays.copyOf(QR, (int) Math.min(Integer.MAX_VALUE - 8, 2L * needed));
        }
    }

    private static double norm(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i] * x[i];
        }
        return Math.sqrt(sum);
    }

    /** The entries of m in J, in the order in which the columns were added; good until the next call. */
    double[] solve() {
        System.arraycopy(c, 0, m, 0, count);
        for (int q = count - 1; q >= 0; q--) {
            m[q] /= diagonal[q];
            for (int p = 0; p < q; p++) {
                m[p] -= QR[start[q] + p] * m[q];
            }
        }
        return m;
    }

    /** ‖A m − e‖₂ of the minimiser. */
    double residualNorm() {
        return norm(c, count, rows);
    }

    /** r = e − A m of the minimiser by rows in I: Q applied to what Qᵀ e has below R. Good until the next call. */
    double[] residual() {
        Arrays.fill(r, 0, count, 0);
        System.arraycopy(c, count, r, count, rows - count);
        for (int q = count - 1; q >= 0; q--) {
            reflect(q, r);
        }
        return r;
    }

    /** How many rows I has. */
    int rowCount() {
        return rows;
    }

    /** I, the row of e first. */
    int[] rows() {
        return met;
    }

    /** How many columns J has. */
    int count() {
        return count;
    }

    /** J, in the order in which they were added. */
    int[] columns() {
        return chosen;
    }
}
