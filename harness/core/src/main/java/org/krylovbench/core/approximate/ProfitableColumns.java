package org.krylovbench.core.approximate;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * The pattern that grows from the diagonal by the columns j that promise most: alone, entry j could bring the norm of the
 * residual down to ρⱼ, ρⱼ² = ‖r‖² − (rᵀA eⱼ)² / ‖A eⱼ‖². Of the columns that meet r, those with a ρⱼ no larger than the
 * mean are candidates, and the least of them taken, of equal ones those more to the left. Grote and Huckle (1997), (2.13)
 * and section 3.
 */
final class ProfitableColumns implements InverseColumns.Growth {

    /** Parts of r, which is at most 1 long, that are no more than rounding. */
    private static final double ROUNDING = 1e-14;

    /** What equal numbers may differ by. */
    private static final double EQUAL = 1e-12;

    private final CsrMatrix A;
    private final double[] squaredNorms;
    private final double epsilon;
    private final int steps;
    private final int fill;
    private final double[] product; // rᵀA eⱼ
    private final int[] lastLook;
    private int[] candidates = new int[64];
    private double[] rho = new double[64];
    private int count;
    private int look;

    ProfitableColumns(CsrMatrix A, CsrMatrix byColumns, double epsilon, int steps, int fill) {
        this.A = A;
        this.epsilon = epsilon;
        this.steps = steps;
        this.fill = fill;
        squaredNorms = squaredNorms(byColumns);
        product = new double[A.rows()];
        lastLook = new int[A.rows()];
        Arrays.fill(lastLook, -1);
    }

    private static double[] squaredNorms(CsrMatrix byColumns) {
        double[] squares = new double[byColumns.rows()];
        for (int j = 0; j < squares.length; j++) {
            for (int at = byColumns.rowPointers()[j]; at < byColumns.rowPointers()[j + 1]; at++) {
                squares[j] += byColumns.values()[at] * byColumns.values()[at];
            }
        }
        return squares;
    }

    @Override
    public void grow(int k, GrowingLeastSquares column) {
        column.add(k);
        for (int step = 0; step < steps && column.residualNorm() > epsilon; step++) {
            find(column);
            int before = column.count();
            take(column);
            if (column.count() == before) {
                return;
            }
        }
    }

    /** The columns that meet the residual, but for those of the pattern. */
    private void find(GrowingLeastSquares column) {
        double[] r = column.residual();
        count = 0;
        look++;
        for (int q = 0; q < column.count(); q++) {
            lastLook[column.columns()[q]] = look;
            product[column.columns()[q]] = 0;
        }
        for (int i = 0; i < column.rowCount(); i++) {
            if (Math.abs(r[i]) > ROUNDING) {
                multiply(r[i], column.rows()[i]);
            }
        }
    }

    private void multiply(double entry, int row) {
        for (int at = A.rowPointers()[row]; at < A.rowPointers()[row + 1]; at++) {
            int j = A.columnIndices()[at];
            if (lastLook[j] != look) {
                lastLook[j] = look;
                product[j] = 0;
                if (count == candidates.length) {
                    candidates = Arrays.copyOf(candidates, 2 * count);
                    rho = Arrays.copyOf(rho, 2 * count);
                }
                candidates[count++] = j;
            }
            product[j] += entry * A.values()[at]; // of no use, but no harm, for columns of the pattern
        }
    }

    /** The best of them into the pattern. */
    private void take(GrowingLeastSquares column) {
        double norm = column.residualNorm();
        double mean = 0;
        for (int k = 0; k < count; k++) {
            int j = candidates[k];
            double gain = squaredNorms[j] > 0 ? product[j] / squaredNorms[j] * product[j] : 0;
            rho[k] = Math.sqrt(Math.max(0, norm * norm - gain));
            mean += rho[k] / count;
        }
        double most = Math.min(mean * (1 + EQUAL), norm * (1 - EQUAL)); // some gain there must be
        for (int taken = 0; taken < fill; taken++) {
            int best = -1;
            for (int k = 0; k < count; k++) {
                if (rho[k] <= most && (best < 0 || better(k, best))) {
                    best = k;
                }
            }
            if (best < 0) {
                return;
            }
            column.add(candidates[best]);
            rho[best] = Double.POSITIVE_INFINITY;
        }
    }

    private boolean better(int k, int than) {
        double difference = rho[k] - rho[than];
        double rounding = EQUAL * Math.max(rho[k], rho[than]);
        return Math.abs(difference) <= rounding ? candidates[k] < candidates[than] : difference < 0;
    }
}
