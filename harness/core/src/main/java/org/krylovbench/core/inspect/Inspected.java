package org.krylovbench.core.inspect;

import java.io.IOException;
import java.util.Optional;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;

/**
 * A of a problem and M of a preconditioner, to be looked at: A M as methods apply it, column by column from unit vectors. What
 * several inspections need is computed once.
 */
public final class Inspected {

    /** Matrices of the size of A that there are when there are most: A M and M A, and what a decomposition takes. */
    private static final int MATRICES = 8;

    private final LinearProblem problem;
    private final Preconditioner recipe;
    private final Backend backend;
    private final Transposable A;
    private final Transposable M;
    private Optional<DenseMatrix> product = Optional.empty();
    private Optional<double[]> singularValues = Optional.empty();

    /**
     * Makes M.
     *
     * @throws org.krylovbench.core.linalg.FactorizationException if the problem has none of this kind
     */
    public Inspected(LinearProblem problem, Preconditioner recipe, Backend backend) {
        this.problem = problem;
        this.recipe = recipe;
        this.backend = backend;
        A = backend.operator(problem.operator());
        M = recipe.approximateInverse(problem.operator(), A, backend);
    }

    Backend backend() {
        return backend;
    }

    LinearProblem problem() {
        return problem;
    }

    Transposable A() {
        return A;
    }

    Transposable M() {
        return M;
    }

    int rows() {
        return A.rows();
    }

    int columns() {
        return A.columns();
    }

    /** Whether M = I, so that it is A itself that is looked at. */
    boolean isPlain() {
        return recipe instanceof Identity;
    }

    /** Whether A M is known to be symmetric. */
    boolean isSymmetric() {
        return isPlain() && problem.traits().contains(Trait.SYMMETRIC);
    }

    /** η of which M A is to come near a multiple of the identity, η I. */
    double target() {
        return recipe.target();
    }

    /** Why there is no matrix A M, if there is none. */
    Optional<String> notLinear() {
        return recipe.isLinear()
                ? Optional.empty()
                : Optional.of(recipe.label() + " changes from application to application: there is no matrix A M");
    }

    /** Why A M cannot be had as a dense matrix, if it cannot. */
    Optional<String> notDense() {
        Optional<String> refusal = notLinear();
        if (refusal.isPresent()) {
            return refusal;
        }
        double entries = (double) rows() * columns();
        try {
            Heap.require(
                    entries, MATRICES * Double.BYTES * entries, "a dense " + rows() + "×" + columns() + " matrix A M");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The same for what takes a square A M. */
    Optional<String> notSquare(String what) {
        return rows() == columns()
                ? notDense()
                : Optional.of(what + " need a square matrix, but this is " + rows() + "×" + columns());
    }

    /** A M. Nobody is to change its entries. */
    DenseMatrix product() {
        if (product.isEmpty()) {
            product = Optional.of(isPlain() ? DenseMatrix.of(problem.operator()) : columns(new Product(A, M, backend)));
        }
        return product.get();
    }

    /** M A. */
    DenseMatrix leftProduct() {
        return isPlain() ? product() : columns(new Product(M, A, backend));
    }

    /** M. */
    DenseMatrix inverse() {
        return columns(M);
    }

    /** Those of A M, largest first. */
    double[] singularValues() {
        if (singularValues.isEmpty()) {
            singularValues = Optional.of(backend.matrix(product()).singularValues());
        }
        return singularValues.get();
    }

    private DenseMatrix columns(LinearOperator map) {
        int rows = map.rows();
        double[] entries = new double[Math.multiplyExact(rows, map.columns())];
        double[] unit = new double[map.columns()];
        double[] column = new double[rows];
        Vector x = backend.vector(map.columns());
        Vector y = backend.vector(rows);
        for (int j = 0; j < unit.length; j++) {
            unit[j] = 1;
            x.copyFrom(unit);
            unit[j] = 0;
            map.apply(x, y);
            y.copyTo(column);
            System.arraycopy(column, 0, entries, j * rows, rows);
        }
        return new DenseMatrix(rows, map.columns(), entries);
    }
}
