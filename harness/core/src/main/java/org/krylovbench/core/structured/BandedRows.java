package org.krylovbench.core.structured;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Qr;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** The rows of M of least ‖M A − η I‖_F within a band. */
final class BandedRows {

    /** Rows of A count as dependent if what one adds to those before it is smaller than this, times their number. */
    private static final double DEPENDENT = 16 * 0x1p-52;

    private final Backend host = new JavaBackend();
    private final RowWindow window;
    private double[] scale = {};
    private double[] row = {};
    private Qr factors;

    private BandedRows(RowWindow window, int first, int last) {
        this.window = window;
        factors = factorize(first, last);
    }

    /**
     * Row i minimises ‖A(J, :)ᵀ m − η eᵢ‖₂ for J = i − k … i + k. Rows at an end that have J in common share its QR
     * decomposition.
     *
     * @throws FactorizationException if rows of A are linearly dependent, or a row of M can only be zero
     */
    static CsrMatrix of(OperatorData data, int bandwidth, double eta) {
        int n = data.rows();
        int k = Math.min(bandwidth, n - 1);
        var rows = new ContiguousRows(n, n * (2L * k + 1) - k * (k + 1L));
        RowWindow window =
                data instanceof DenseMatrix dense ? new DenseWindow(dense) : new SparseWindow(CsrMatrix.of(data));
        int first = 0;
        int last = k;
        var band = new BandedRows(window, first, last);
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - k);
            int to = Math.min(n - 1, i + k);
            if (from != first || to != last) {
                first = from;
                last = to;
                band.factors = band.factorize(first, last);
            }
            rows.add(first, last - first + 1, band.row(i, first, last, eta), 0, 1);
        }
        return rows.toCsr();
    }

    /** Of the rows scaled to length 1, so that only their directions count. */
    private Qr factorize(int first, int last) {
        DenseMatrix X = window.transposed(first, last);
        int count = last - first + 1;
        if (X.rows() < count) {
            throw FactorizationException.dependentRows(first + 1, last + 1);
        }
        scale = new double[count];
        row = new double[count];
        for (int j = 0; j < count; j++) {
            scale[j] = normalize(X.values(), j * X.rows(), X.rows());
        }
        Qr qr = host.matrix(X).qr();
        Vector diagonal = qr.R().vec();
        double[] R = new double[diagonal.size()];
        diagonal.copyTo(R);
        for (int j = 0; j < count; j++) {
            if (Math.abs(R[j + j * count]) <= DEPENDENT * count) {
                throw FactorizationException.dependentRows(first + 1, last + 1);
            }
        }
        return qr;
    }

    /** Divides by the length, in two steps as its square may be no number; returns it, or 1 if it is 0. */
    private static double normalize(double[] entries, int start, int count) {
        double largest = 0;
        for (int i = start; i < start + count; i++) {
            largest = Math.max(largest, Math.abs(entries[i]));
        }
        if (largest == 0) {
            return 1;
        }
        double sum = 0;
        for (int i = start; i < start + count; i++) {
            double part = entries[i] / largest;
            sum += part * part;
        }
        double length = largest * Math.sqrt(sum);
        for (int i = start; i < start + count; i++) {
            entries[i] /= length;
        }
        return length;
    }

    private double[] row(int i, int first, int last, double eta) {
        int place = window.place(i);
        if (place < 0) {
            throw FactorizationException.emptyRow(i + 1, first + 1, last + 1);
        }
        double[] unit = new double[window.height()];
        unit[place] = eta;
        Vector m = host.vector(row.length);
        factors.solve(host.vector(unit), m);
        m.copyTo(row);
        for (int j = 0; j < row.length; j++) {
            row[j] /= scale[j];
        }
        return row;
    }
}
