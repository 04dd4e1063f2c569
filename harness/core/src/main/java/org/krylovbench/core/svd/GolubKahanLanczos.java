package org.krylovbench.core.svd;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The k largest singular values by Golub–Kahan–Lanczos bidiagonalisation, A Vⱼ = Uⱼ₊₁ Bⱼ with a lower bidiagonal B, without
 * restarts, until the last entry of each of the k left singular vectors of B is at most a tolerance, so that ‖Aᵀu − σ v‖ is
 * at most that part of σ₁, and the error of σ its square. Golub and Kahan (1965); Larsen, Lanczos bidiagonalization with partial reorthogonalization (1998), section 3, whose
 * {@code lansvd} in PROPACK this is, with full reorthogonalisation, or none. Without it the numbers are the eigenvalues of
 * the process and not those of A: values that have converged come again, as copies.
 *
 * <p>A step: A and Aᵀ once, and 8j vector passes if reorthogonalised. Each look at B is an SVD of its size; there are a
 * few, at sizes growing by a quarter. Memory: 2j + 5 vectors.
 *
 * @param k rank
 * @param reorthogonalize whether the bases are kept orthogonal to rounding
 * @param tolerance in (0, 1]; 1 takes what k steps give
 * @param seed of the start vector
 */
public record GolubKahanLanczos(int k, boolean reorthogonalize, double tolerance, long seed) implements SvdRecipe {

    /** Steps between two looks at B. */
    private static final int LEAST_GROWTH = 10;

    /** The same as a part of those taken. */
    private static final double GROWTH = 0.25;

    /** What is shorter than this part of ‖B‖ in ε is rounding. */
    private static final int ROUNDING = 100;

    public GolubKahanLanczos {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but is " + k);
        }
        if (!(tolerance > 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("tolerance must lie in (0, 1], but is " + tolerance);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return "Golub–Kahan–Lanczos, k = " + k + (reorthogonalize ? "" : ", not reorthogonalised");
    }

    @Override
    public ApproximateSvd decompose(OperatorData data, Transposable A, Backend backend) {
        int most = Math.min(A.rows(), A.columns());
        int rank = Math.min(k, most);
        var run = new Run(A, backend);
        for (int steps = rank; ; steps = Math.min(most, steps + Math.max(LEAST_GROWTH, (int) (GROWTH * steps)))) {
            run.advance(steps);
            Svd svd = run.bidiagonal().svd();
            if (steps == most || run.lastEntry(svd, rank) <= tolerance) {
                return run.result(svd, rank);
            }
        }
    }

    /** One bidiagonalisation. */
    private final class Run {

        private final Transposable A;
        private final Backend backend;
        private final Random random = new Random(seed);
        private final GrowingBasis U;
        private final GrowingBasis V;
        private double[] alpha = new double[0];
        private double[] beta = new double[1];
        private int size;

        Run(Transposable A, Backend backend) {
            this.A = A;
            this.backend = backend;
            U = new GrowingBasis(A.rows(), backend);
            V = new GrowingBasis(A.columns(), backend);
        }

        /** Up to so many steps. */
        void advance(int steps) {
            U.grow(steps + 1);
            V.grow(steps);
            alpha = Arrays.copyOf(alpha, steps);
            beta = Arrays.copyOf(beta, steps + 1);
            if (size == 0) {
                draw(U.column(0), U, 0);
            }
            while (size < steps) {
                step();
            }
        }

        private void step() {
            int j = size;
            Vector v = V.column(j);
            A.applyTranspose(U.column(j), v);
            if (j > 0) {
                v.axpy(-beta[j], V.column(j - 1)); // v ← Aᵀuⱼ − βⱼ vⱼ₋₁
            }
            alpha[j] = normalized(v, V, j);
            Vector u = U.column(j + 1);
            A.apply(v, u);
            u.axpy(-alpha[j], U.column(j)); // u ← A vⱼ − αⱼ uⱼ
            beta[j + 1] = normalized(u, U, j + 1);
            size++;
        }

        /**
         * Makes w a unit vector, orthogonal to the first columns if that was asked for. What lies in their span to rounding
         * is replaced by something that does not, and its length is zero: the process goes on in another space.
         */
        private double normalized(Vector w, GrowingBasis basis, int columns) {
            if (reorthogonalize) {
                basis.projectOutTwice(columns, w);
            }
            double norm = w.norm();
            double scale = Math.max(alpha[0], beta[1]);
            if (norm > ROUNDING * backend.precision().epsilon() * scale) {
                w.set(1 / norm, w);
                return norm;
            }
            draw(w, basis, columns);
            return 0;
        }

        private void draw(Vector w, GrowingBasis basis, int columns) {
            double[] entries = new double[w.size()];
            if (columns < w.size()) {
                Arrays.setAll(entries, i -> random.nextGaussian());
            }
            w.copyFrom(entries);
            basis.projectOutTwice(columns, w);
            double norm = w.norm();
            w.set(norm > 0 ? 1 / norm : 0, w); // nothing is left where they span all
        }

        Matrix bidiagonal() {
            double[] B = new double[Matrix.entries(size + 1, size)];
            for (int j = 0; j < size; j++) {
                B[j + j * (size + 1)] = alpha[j];
                B[j + 1 + j * (size + 1)] = beta[j + 1];
            }
            return backend.matrix(new DenseMatrix(size + 1, size, B));
        }

        /** The largest of the last entries of the first left singular vectors of B. */
        double lastEntry(Svd svd, int rank) {
            double[] P = new double[(size + 1) * size];
            svd.U().copyTo(P);
            double largest = 0;
            for (int i = 0; i < rank; i++) {
                largest = Math.max(largest, Math.abs(P[size + i * (size + 1)]));
            }
            return largest;
        }

        ApproximateSvd result(Svd svd, int rank) {
            Matrix P = Singular.leadingColumns(svd.U(), rank, backend);
            Matrix Qt = Singular.leadingRows(svd.Vt(), rank, backend);
            long numbers = (size + 3L) * A.rows() + (size + 2L) * A.columns() + (2L * size + 1) * rank;
            return new ApproximateSvd(
                    new Product(U, P, backend),
                    Arrays.copyOf(svd.sigma(), rank),
                    new Product(V, Qt.transpose(), backend),
                    numbers * backend.precision().bytes());
        }
    }
}
