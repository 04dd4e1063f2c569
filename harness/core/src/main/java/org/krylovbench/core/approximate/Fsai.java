package org.krylovbench.core.approximate;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.SplitInverse;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The factorised sparse approximate inverse M = GᵀG of a symmetric positive definite A = C Cᵀ: of the lower triangular G
 * of a pattern with (G A Gᵀ)ᵢᵢ = 1 it has the rows that, but for their length, minimise ‖I − G C‖_F, which C need not be
 * known for. They make Kaporin's condition number (trace(M A)/n)ⁿ / det(M A) least, and never break down. Kolotilina and
 * Yeremin, SIAM J. Matrix Anal. Appl. 14 (1993), 45–58.
 *
 * <p>Set-up: for each row with m entries a dense Cholesky factorisation of order m, m³/3 flops. Apply: a product with G
 * and one with Gᵀ, on the backend, 4 nnz(G) flops. Memory: 12 bytes an entry of G, and a vector.
 *
 * @param power k: G has the pattern of the lower triangle of Aᵏ, as far as A has its diagonal
 */
public record Fsai(int power) implements Preconditioner {

    public Fsai {
        Power.check(power);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE, Trait.ENTRIES);
    }

    @Override
    public String label() {
        return "FSAI(" + power + ")";
    }

    @Override
    public boolean hasHalves() {
        return true;
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        CsrMatrix G = new InverseFactor(Entries.of(data), power).rows();
        if (!Entries.areFinite(G)) {
            throw FactorizationException.inverseOverflow();
        }
        return new Halves(G, backend);
    }

    /** Gᵀ G. */
    private static final class Halves implements SplitInverse {

        private final CsrMatrix G;
        private final Backend backend;
        private final Transposable M;

        Halves(CsrMatrix G, Backend backend) {
            this.G = G;
            this.backend = backend;
            Transposable onBackend = left();
            M = new Product(onBackend.transpose(), onBackend, backend);
        }

        @Override
        public Transposable left() {
            return backend.operator(G);
        }

        @Override
        public Transposable right() {
            return left().transpose();
        }

        @Override
        public long bytes() {
            return Entries.bytes(G) + (long) rows() * backend.precision().bytes();
        }

        @Override
        public int rows() {
            return G.rows();
        }

        @Override
        public int columns() {
            return G.rows();
        }

        @Override
        public void apply(Vector x, Vector y) {
            M.apply(x, y);
        }

        @Override
        public void applyTranspose(Vector x, Vector y) {
            M.applyTranspose(x, y);
        }
    }
}
