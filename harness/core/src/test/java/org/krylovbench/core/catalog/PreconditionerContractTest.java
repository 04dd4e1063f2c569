package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.nested.InnerSolver;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Kronecker;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.SplitInverse;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.GaussSeidel;
import org.krylovbench.core.stationary.JacobiIteration;
import org.krylovbench.core.stationary.Richardson;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.Traits;

/** What every preconditioner of the catalog promises, for every kind of operator. */
final class PreconditionerContractTest {

    private static final Backend BACKEND = new JavaBackend();

    record Sample(Preconditioner recipe, OperatorData data) {}

    static Stream<Sample> samples() {
        return Stream.concat(Preconditioners.ALL.stream().map(Entry::prototype), innerSolvers())
                .flatMap(recipe -> Stream.of(
                                Samples.dense(20, 20, 1),
                                sparse(),
                                Matrices.laplacian(15),
                                Matrices.stencil(15, 4, -0.5, -1.5, -0.7, -1.3),
                                new Convolution(Samples.psf(3, 5, 1, 2, 2), Boundary.REFLEXIVE, 6, 5))
                        .filter(data -> Traits.of(data).containsAll(recipe.requires()))
                        .filter(data -> !(recipe instanceof Kronecker && data instanceof DenseMatrix))
                        .map(data -> new Sample(recipe, data)));
    }

    /** Those that converge for the definite samples: more than 1 in Jacobi's or Chebyshev's interval would be no inverse. */
    private static Stream<Preconditioner> innerSolvers() {
        return Stream.of(
                new InnerSolver(new Richardson(0.1), 3, new Identity()),
                new InnerSolver(new Richardson(0.5), 2, new Jacobi()),
                new InnerSolver(new JacobiIteration(0.8), 4, new Identity()),
                new InnerSolver(new Sor(1.2, Sweep.FORWARD), 2, new Identity()),
                new InnerSolver(new Sor(1.2, Sweep.BACKWARD), 1, new Identity()),
                new InnerSolver(new GaussSeidel(Sweep.SYMMETRIC), 2, new Identity()),
                new InnerSolver(new Chebyshev(OptionalDouble.of(0.5), OptionalDouble.of(8), 1), 3, new Identity()));
    }

    static Stream<Sample> symmetric() {
        return samples()
                .filter(sample -> sample.recipe().keepsSymmetry())
                .filter(sample -> Traits.of(sample.data()).contains(Trait.POSITIVE_DEFINITE));
    }

    static Stream<Sample> splits() {
        return samples().filter(sample -> make(sample) instanceof SplitInverse);
    }

    private static CsrMatrix sparse() {
        DenseMatrix dense = Samples.dense(9, 9, 3);
        int[] pointers = new int[10];
        int[] indices = new int[81];
        double[] values = new double[81];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                indices[9 * i + j] = j;
                values[9 * i + j] = dense.get(i, j);
            }
            pointers[i + 1] = 9 * (i + 1);
        }
        return new CsrMatrix(9, 9, pointers, indices, values);
    }

    static Stream<Sample> linear() {
        return samples().filter(sample -> sample.recipe().isLinear());
    }

    @ParameterizedTest
    @MethodSource("linear")
    void it_is_linear(Sample sample) {
        ApproximateInverse M = make(sample);
        Vector x = BACKEND.vector(Samples.uniform(M.columns(), 4));
        Vector y = BACKEND.vector(Samples.uniform(M.columns(), 5));
        Vector sum = BACKEND.vector(M.columns());
        sum.set(2, x);
        sum.axpy(-3, y);
        Vector expected = apply(M, x);
        expected.axpby(-3, apply(M, y), 2);
        expected.axpy(-1, apply(M, sum));
        assertThat(expected.norm()).isLessThan(1e-12 * (1 + apply(M, sum).norm()));
    }

    @ParameterizedTest
    @MethodSource("linear")
    void its_transpose_is_its_adjoint(Sample sample) {
        ApproximateInverse M = make(sample);
        Vector x = BACKEND.vector(Samples.uniform(M.columns(), 6));
        Vector y = BACKEND.vector(Samples.uniform(M.rows(), 7));
        double left = apply(M, x).dot(y);
        assertThat(apply(M.transpose(), y).dot(x)).isCloseTo(left, within(1e-12 * (1 + Math.abs(left))));
    }

    @ParameterizedTest
    @MethodSource("symmetric")
    void if_it_keeps_symmetry_it_is_positive_definite_when_A_is(Sample sample) {
        ApproximateInverse M = make(sample);
        Vector x = BACKEND.vector(Samples.uniform(M.columns(), 8));
        Vector y = BACKEND.vector(Samples.uniform(M.columns(), 9));
        double xMy = x.dot(apply(M, y));
        assertThat(apply(M, x).dot(y)).isCloseTo(xMy, within(1e-12 * (1 + Math.abs(xMy))));
        assertThat(x.dot(apply(M, x))).isPositive();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void it_has_halves_if_it_says_so(Sample sample) {
        ApproximateInverse M = make(sample);
        boolean split = M instanceof SplitInverse;
        assertThat(M.halves().isPresent()).isEqualTo(split);
        if (Traits.of(sample.data()).contains(Trait.POSITIVE_DEFINITE)) {
            assertThat(split).isEqualTo(sample.recipe().hasHalves());
        } else if (split) {
            assertThat(sample.recipe().hasHalves()).isTrue();
        }
    }

    /** So that L A R is symmetric. */
    @ParameterizedTest
    @MethodSource("symmetric")
    void the_halves_of_a_symmetric_one_are_transposes_of_each_other(Sample sample) {
        if (make(sample) instanceof SplitInverse halves) {
            Vector x = BACKEND.vector(Samples.uniform(halves.columns(), 13));
            Vector difference = apply(halves.right(), x);
            double norm = difference.norm();
            difference.axpy(-1, apply(halves.left().transpose(), x));
            assertThat(difference.norm()).isLessThanOrEqualTo(1e-15 * norm);
        }
    }

    @ParameterizedTest
    @MethodSource("splits")
    void its_halves_make_the_whole(Sample sample) {
        ApproximateInverse M = make(sample);
        SplitInverse halves = (SplitInverse) M;
        Vector x = BACKEND.vector(Samples.uniform(M.columns(), 10));
        Vector whole = apply(M, x);
        Vector difference = apply(halves.right(), apply(halves.left(), x));
        difference.axpy(-1, whole);
        assertThat(difference.norm())
                .isLessThanOrEqualTo(1e-14 * whole.norm()); // two roundings where it is scaled twice
    }

    @ParameterizedTest
    @MethodSource("splits")
    void the_transpose_of_a_half_is_its_adjoint(Sample sample) {
        SplitInverse halves = (SplitInverse) make(sample);
        for (Transposable half : List.of(halves.left(), halves.right())) {
            Vector x = BACKEND.vector(Samples.uniform(half.columns(), 11));
            Vector y = BACKEND.vector(Samples.uniform(half.rows(), 12));
            double left = apply(half, x).dot(y);
            assertThat(apply(half.transpose(), y).dot(x)).isCloseTo(left, within(1e-12 * (1 + Math.abs(left))));
        }
    }

    @Test
    void jacobi_inverts_a_diagonal() {
        var diagonal = new CsrMatrix(2, 2, new int[] {0, 1, 2}, new int[] {0, 1}, new double[] {2, -4});
        Vector y = apply(make(new Sample(new Jacobi(), diagonal)), BACKEND.vector(new double[] {2, 8}));
        double[] entries = new double[2];
        y.copyTo(entries);
        assertThat(entries).containsExactly(1, -2);
    }

    private static ApproximateInverse make(Sample sample) {
        return sample.recipe().approximateInverse(sample.data(), BACKEND.operator(sample.data()), BACKEND);
    }

    private static Vector apply(Transposable M, Vector x) {
        Vector y = BACKEND.vector(M.rows());
        M.apply(x, y);
        return y;
    }
}
