package org.krylovbench.core.kronecker;

import java.util.List;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * A sum of Kronecker products as a map. Apply: two products of small matrices for each term. Memory: the factors of all
 * terms, which of a blur are as large as the image each.
 */
public final class KroneckerOperator implements Transposable {

    private record Term(Matrix B, Matrix C) {}

    private final List<Term> terms;
    private final SeparableProduct product;

    /** Brings all terms to the backend. */
    public KroneckerOperator(KroneckerSum sum, Backend backend) {
        terms = IntStream.range(0, sum.rank())
                .mapToObj(k -> new Term(backend.matrix(sum.B(k)), backend.matrix(sum.C(k))))
                .toList();
        product = new SeparableProduct(terms.get(0).B, terms.get(0).C, backend);
    }

    @Override
    public int rows() {
        return terms.get(0).B.rows() * terms.get(0).C.rows();
    }

    @Override
    public int columns() {
        return terms.get(0).B.columns() * terms.get(0).C.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        y.fill(0);
        for (Term term : terms) {
            product.apply(term.B, term.C, x, 1, y); // y ← y + (B ⊗ C) x
        }
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        y.fill(0);
        for (Term term : terms) {
            product.applyTranspose(term.B, term.C, x, 1, y);
        }
    }
}
