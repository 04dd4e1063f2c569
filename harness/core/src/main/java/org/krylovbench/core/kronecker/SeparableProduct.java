package org.krylovbench.core.kronecker;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Vector;

/**
 * Multiplies by B ⊗ C for factors of one size: the image X, by rows, becomes B X Cᵀ. By columns that memory holds Xᵀ, which
 * becomes C Xᵀ Bᵀ. A product: two of matrices, and a copy of the image there and one back. Memory: four images.
 */
final class SeparableProduct {

    private final Image x;
    private final Image y;
    private final Image between;
    private final Image betweenTransposed;

    /** An image on memory of its own, as a vector and as the matrix of its transpose. */
    private record Image(Vector vector, Matrix transposed) {

        static Image of(Backend backend, int height, int width) {
            Vector vector = backend.vector(Matrix.entries(width, height));
            return new Image(vector, backend.matrix(vector, width, height));
        }
    }

    /** For factors as large as these. */
    SeparableProduct(Matrix B, Matrix C, Backend backend) {
        x = Image.of(backend, B.columns(), C.columns());
        y = Image.of(backend, B.rows(), C.rows());
        between = Image.of(backend, B.columns(), C.rows());
        betweenTransposed = Image.of(backend, B.rows(), C.columns());
    }

    /** to ← (B ⊗ C) from + b to. */
    void apply(Matrix B, Matrix C, Vector from, double b, Vector to) {
        x.vector.set(1, from);
        between.transposed.multiply(1, C, false, x.transposed, false, 0); // C Xᵀ
        y.transposed.multiply(1, between.transposed, false, B, true, 0); // C Xᵀ Bᵀ
        to.axpby(1, y.vector, b);
    }

    /** to ← (B ⊗ C)ᵀ from + b to. */
    void applyTranspose(Matrix B, Matrix C, Vector from, double b, Vector to) {
        y.vector.set(1, from);
        betweenTransposed.transposed.multiply(1, C, true, y.transposed, false, 0); // Cᵀ Yᵀ
        x.transposed.multiply(1, betweenTransposed.transposed, false, B, false, 0); // Cᵀ Yᵀ B
        to.axpby(1, x.vector, b);
    }

    /** What it holds. */
    long bytes() {
        long numbers =
                (long) x.vector.size() + y.vector.size() + between.vector.size() + betweenTransposed.vector.size();
        return numbers * x.vector.precision().bytes();
    }
}
