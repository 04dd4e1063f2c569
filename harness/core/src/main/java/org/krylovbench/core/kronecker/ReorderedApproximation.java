package org.krylovbench.core.kronecker;

import java.util.Arrays;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.HostOperator;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.problems.DenseMatrix;

/**
 * A ≈ U₁ T V₁ᵀ, where U₁ and V₁ are those singular vectors of the leading term that belong to its k largest singular values
 * and T = U₁ᵀ A V₁ = Σᵢ (U_BᵀBᵢV_B ⊗ U_CᵀCᵢV_C) restricted to them. Garvey, Meng and Nagy, Singular value decomposition
 * approximation via Kronecker summations for imaging applications, SIAM J. Matrix Anal. Appl. 39 (2018), section 3. With k
 * as large as A it is exact. The k pairs are kept by the index of their factor in B, not sorted, so that T is a block matrix
 * of leading parts of the same small matrices; that permutes rows and columns of T and changes nothing else.
 *
 * <p>Cost for R terms and images of n × n: O(R n³ + R k²). Memory: O(n² + k²).
 */
public final class ReorderedApproximation {

    /** Terms that are added to T together: each pass over T brings so many. */
    private static final int BATCH = 4;

    private final Backend backend;
    private final LeadingTerm leading;
    private final int[] places;
    private final int[] lengths;
    private final int[] starts;
    private final DenseMatrix T;

    /**
     * @param k at most the number of singular values
     */
    public ReorderedApproximation(KroneckerSum sum, int k, Backend backend) {
        this.backend = backend;
        leading = LeadingTerm.of(sum, backend);
        places = LeadingTerm.largest(leading.products(), k);
        Arrays.sort(places);
        int n = leading.C().sigma().length;
        lengths = new int[places[k - 1] / n + 1];
        for (int place : places) {
            lengths[place / n]++;
        }
        starts = new int[lengths.length];
        for (int q = 1; q < starts.length; q++) {
            starts[q] = starts[q - 1] + lengths[q - 1];
        }
        T = new DenseMatrix(k, k, new double[Matrix.entries(k, k)]);
        assemble(sum);
    }

    /** T ← Σ of all terms, each in the basis of the leading one. */
    private void assemble(KroneckerSum sum) {
        int width = Arrays.stream(lengths).max().orElseThrow();
        var columns = new Rotation(leading.B(), lengths.length, backend);
        var rows = new Rotation(leading.C(), width, backend);
        double[][] B = new double[BATCH][lengths.length * lengths.length];
        double[][] C = new double[BATCH][width * width];
        for (int first = 0; first < sum.rank(); first += BATCH) {
            for (int t = 0; t < BATCH; t++) {
                if (first + t < sum.rank()) {
                    columns.rotate(sum.B(first + t), B[t]);
                    rows.rotate(sum.C(first + t), C[t]);
                } else {
                    Arrays.fill(B[t], 0);
                }
            }
            add(B, C, width);
        }
    }

    /** T ← T + Σ Bₜ ⊗ Cₜ of a batch, restricted to the k pairs. */
    private void add(double[][] B, double[][] C, int width) {
        int q = lengths.length;
        for (int j = 0; j < q; j++) {
            for (int l = 0; l < lengths[j]; l++) {
                int column = (starts[j] + l) * T.rows();
                for (int i = 0; i < q; i++) {
                    int factor = i + j * q;
                    addColumn(
                            T.values(),
                            column + starts[i],
                            lengths[i],
                            C,
                            l * width,
                            B[0][factor],
                            B[1][factor],
                            B[2][factor],
                            B[3][factor]);
                }
            }
        }
    }

    private static void addColumn(
            double[] sum, int to, int length, double[][] C, int from, double b0, double b1, double b2, double b3) {
        double[] c0 = C[0];
        double[] c1 = C[1];
        double[] c2 = C[2];
        double[] c3 = C[3];
        for (int i = 0; i < length; i++) {
            sum[to + i] += b0 * c0[from + i] + b1 * c1[from + i] + b2 * c2[from + i] + b3 * c3[from + i];
        }
    }

    /** The SVD of T, which makes one of A of rank k. Cost: about 26k³ flops more. */
    public ApproximateSvd truncated() {
        int k = places.length;
        int n = leading.products().length;
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        Svd svd = backend.matrix(T).svd();
        SeparableMap left = leading.left(backend);
        SeparableMap right = leading.right(backend);
        var U1 = new Product(left, new HostOperator(new Selection(n, places, ones)), backend);
        var V1 = new Product(right, new HostOperator(new Selection(n, places, ones)), backend);
        return new ApproximateSvd(
                new Product(U1, svd.U(), backend),
                svd.sigma(),
                new Product(V1, svd.Vt().transpose(), backend),
                left.bytes() + right.bytes() + 2L * k * k * backend.precision().bytes());
    }

    /** T, by columns; its rows and columns belong to {@link #places}. */
    DenseMatrix core() {
        return T;
    }

    /** The k places among the singular values of the leading term, ascending. */
    int[] places() {
        return places;
    }

    LeadingTerm leading() {
        return leading;
    }
}
