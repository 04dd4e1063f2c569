package org.krylovbench.core.approximate;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The sparse approximate inverse M that minimises ‖A M − I‖_F, column by column: ‖A mₖ − eₖ‖₂ over the columns mₖ of a
 * pattern, which is that of a power of A, or grows from the diagonal where it gains most until the norm is at most ε.
 * Grote and Huckle, SIAM J. Sci. Comput. 18 (1997), 838–853. It is fit for preconditioning from the right. M of a
 * symmetric A is not symmetric.
 *
 * <p>Set-up: for each column with q entries, and p rows of A that these meet, a dense QR factorisation, 2pq² flops, and with an
 * adaptive pattern a look at the columns that meet the residual, for each step. Apply: a product with M on the backend,
 * 2 nnz(M) flops. Memory: 12 bytes an entry of M and 4 a row.
 *
 * <p>A column of A that depends on those that a column of M has already is left out there, as happens only for singular
 * matrices.
 *
 * @param pattern where M has entries
 * @param epsilon ε, adaptive: a column is good enough when its ‖A m − e‖₂ is no larger; PETSc's and SPAI's is 0.4
 * @param steps adaptive: how often the pattern of a column grows at most
 * @param fillPerStep adaptive: by how many entries at most
 * @param power fixed: M has the pattern of Aᵏ, as far as A has its diagonal
 */
public record Spai(Pattern pattern, double epsilon, int steps, int fillPerStep, int power) implements Preconditioner {

    /** Where M has entries. */
    public enum Pattern {
        /** It grows from the diagonal. */
        ADAPTIVE,
        /** That of a power of A. */
        POWER
    }

    public Spai {
        if (!(epsilon >= 0 && epsilon < 1)) { // NaN too
            throw new IllegalArgumentException(
                    "epsilon must lie in [0, 1), as M = 0 has 1, but is " + epsilon + "; 0.4 would do");
        }
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be at least 0, but is " + steps);
        }
        if (fillPerStep < 1) {
            throw new IllegalArgumentException("fill-per-step must be at least 1, but is " + fillPerStep);
        }
        Power.check(power);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.ENTRIES);
    }

    @Override
    public String label() {
        return pattern == Pattern.ADAPTIVE
                ? "SPAI(" + Labels.number(epsilon) + ", " + steps + "×" + fillPerStep + ")"
                : "SPAI(" + power + ")";
    }

    @Override
    public boolean keepsSymmetry() {
        return false;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        CsrMatrix entries = Entries.of(data);
        CsrMatrix byColumns = entries.transpose();
        InverseColumns.Growth growth = pattern == Pattern.ADAPTIVE
                ? new ProfitableColumns(entries, byColumns, epsilon, steps, fillPerStep)
                : new FixedColumns(new Neighbourhood(byColumns, power));
        var columns = new InverseColumns(byColumns, growth);
        CsrMatrix M = columns.make();
        if (!Entries.areFinite(M)) {
            throw FactorizationException.inverseOverflow();
        }
        return ApproximateInverse.of(backend.operator(M), Entries.bytes(M), columns.note());
    }
}
