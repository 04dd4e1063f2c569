package org.krylovbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.catalog.Inspections;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.nested.InnerSolver;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.core.structured.BandedApproximateInverse;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.RecordedMotion;

/** What is found out about small A M, beside what NumPy finds: inspections.csv, made by inspections.py. */
final class InspectionsTest {

    static final List<Entry<Inspection>> ALL = Inspections.ALL;
    private static final Orthogonality SIXTY = new Orthogonality(60, Orthogonality.Start.RIGHT_HAND_SIDE);

    @Test
    void a_blur_that_is_not_symmetric_has_the_eigenvalues_that_NumPy_finds() throws IOException {
        List<Finding> found = findings(new AllEigenvalues(), blur(new RecordedMotion().make(16)), new Identity());
        List<double[]> left = new ArrayList<>(numpy("motion", "eigenvalue"));
        assertThat(found).hasSameSizeAs(left);
        for (Finding lambda : found) {
            double[] nearest = left.stream()
                    .min((a, b) -> Double.compare(distance(lambda, a), distance(lambda, b)))
                    .orElseThrow();
            // of eigenvectors with a condition of 1e13; NumPy's own of the transpose are off by 5e-9
            assertThat(distance(lambda, nearest)).isLessThan(1e-7);
            left.remove(nearest);
        }
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(modulus(b), modulus(a)));
    }

    @Test
    void a_symmetric_blur_has_the_singular_values_and_the_condition_that_NumPy_finds() throws IOException {
        LinearProblem blur = blur(new Gaussian(1, 11).make(16));
        List<Finding> sigma = findings(new AllSingularValues(), blur, new Identity());
        assertThat(sigma.stream().mapToDouble(Finding::value).toArray())
                .containsExactly(first(numpy("gaussian", "singular-value")), within(1e-13));
        assertThat(findings(new Condition(), blur, new Identity()))
                .singleElement()
                .satisfies(condition -> assertThat(condition.value())
                        .isCloseTo(first(numpy("gaussian", "condition"))[0], within(1e-6))); // κ² ε
        List<Finding> lambda = findings(new AllEigenvalues(), blur, new Identity());
        assertThat(lambda).allSatisfy(value -> assertThat(value.imaginary()).isZero());
        assertThat(lambda.stream().mapToDouble(value -> Math.abs(value.value())).toArray())
                .containsExactly(first(numpy("gaussian", "singular-value")), within(1e-13));
    }

    @Test
    void a_matrix_that_is_symmetric_to_rounding_has_real_eigenvalues_the_squares_of_singular_values() {
        LinearProblem blur = blur(new RecordedMotion().make(16));
        List<Finding> lambda = findings(new AllEigenvalues(), blur, new Transpose()); // of A Aᵀ
        double[] sigma = values(findings(new AllSingularValues(), blur, new Identity()), "singular-value");
        assertThat(lambda).allSatisfy(value -> assertThat(value.imaginary()).isZero());
        assertThat(values(lambda, "eigenvalue"))
                .containsExactly(Arrays.stream(sigma).map(s -> s * s).toArray(), within(2e-13)); // some n ε
    }

    @Test
    void a_banded_inverse_is_measured_by_its_own_target_and_by_the_identity() throws IOException {
        double[] byRows = first(numpy("random", "operator-entry"));
        LinearProblem problem = problem(dense(3, 3, byRows));
        var M = new BandedApproximateInverse(1, 100, BandedApproximateInverse.Form.FULL);
        List<Finding> all = new ArrayList<>();
        for (Inspection inspection : List.of(new Condition(), new Defect(), new Entries())) {
            all.addAll(findings(inspection, problem, M));
        }
        for (String quantity : List.of("condition", "left-condition", "defect", "identity-defect", "entry")) {
            assertThat(values(all, quantity))
                    .as(quantity)
                    .containsExactly(first(numpy("random", quantity)), within(1e-10)); // of 315 at most
        }
        assertThat(all.stream().filter(finding -> finding.quantity().equals("entry")))
                .extracting(Finding::row, Finding::column)
                .startsWith(tuple(1, 1), tuple(1, 2), tuple(1, 3), tuple(2, 1));
        assertThat(values(findings(new Entries(), problem, new Identity()), "operator-entry"))
                .containsExactly(byRows);
    }

    @Test
    void a_diagonal_matrix_is_inverted_by_jacobi_whichever_side_it_stands_on() {
        LinearProblem problem = problem(diagonal(1, 10, 1e6));
        assertThat(values(findings(new Condition(), problem, new Jacobi()), "condition"))
                .containsExactly(1);
        assertThat(values(findings(new Condition(), problem, new Jacobi()), "left-condition"))
                .containsExactly(1);
        assertThat(values(findings(new Defect(), problem, new Jacobi()), "defect"))
                .containsExactly(0);
        assertThat(values(findings(new Condition(), problem, new Identity()), "condition"))
                .containsExactly(1e6);
        assertThat(values(findings(new Condition(), problem(diagonal(1, 0)), new Identity()), "condition"))
                .containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_determinant_is_that_of_complex_eigenvalues_too() {
        double[] turned = {1, -2, 3, 4}; // 1 · 4 + 2 · 3, with eigenvalues 2.5 ± 1.94 i
        assertThat(values(findings(new Determinant(), problem(dense(2, 2, turned)), new Identity()), "determinant")[0])
                .isCloseTo(10, within(1e-13));
        assertThat(values(findings(new Determinant(), problem(diagonal(2, -3, 5)), new Jacobi()), "determinant")[0])
                .isCloseTo(1, within(1e-14)); // of A M
    }

    @Test
    void the_rearranged_laplacian_has_rank_two_and_that_of_a_sum_as_many_as_terms() {
        LinearProblem laplacian = problem(laplacian(8));
        List<Finding> found = findings(new KroneckerRank(1e-12), laplacian, new Identity());
        assertThat(values(found, "kronecker-rank")).containsExactly(2);
        assertThat(values(found, "rank")).containsExactly(64);
        double[] sum = new double[36];
        for (int term = 0; term < 3; term++) {
            DenseMatrix B = Samples.dense(2, 2, 10 + term);
            DenseMatrix C = Samples.dense(3, 3, 20 + term);
            Arrays.setAll(sum, at -> sum[at] + B.get(at % 6 / 3, at / 6 / 3) * C.get(at % 6 % 3, at / 6 % 3));
        }
        LinearProblem three = problem(new DenseMatrix(6, 6, sum)).shaped(new Shape(2, 3));
        assertThat(values(findings(new KroneckerRank(1e-12), three, new Identity()), "kronecker-rank"))
                .containsExactly(3);
    }

    @Test
    void plain_lanczos_vectors_lose_orthogonality_and_reorthogonalised_ones_keep_it() {
        double[] lambda = new double[60];
        Arrays.setAll(lambda, i -> 0.1 + i / 59.0 * 99.9 * Math.pow(0.8, 59 - i));
        List<Finding> found = findings(SIXTY, problem(diagonal(lambda)), new Identity());
        double[] plain = values(found, "orthogonality-of-lanczos");
        assertThat(plain).hasSize(60);
        assertThat(plain[0]).isLessThan(1e-15);
        assertThat(plain[59]).isGreaterThan(0.5);
        assertThat(plain).isSorted(); // the matrix of each step is a block of the next
        assertThat(Arrays.stream(values(found, "orthogonality-of-lanczos-reorthogonalized"))
                        .max()
                        .orElseThrow())
                .isLessThan(1e-14);
    }

    @Test
    void arnoldi_vectors_lose_orthogonality_by_how_they_are_made() {
        LinearProblem problem = problem(stencil(10, 4, -0.5, -1.5, -0.9, -1.1));
        List<Finding> found = findings(SIXTY, problem, new Identity());
        double classical = last(values(found, "orthogonality-of-arnoldi-classical"));
        double modified = last(values(found, "orthogonality-of-arnoldi-modified"));
        double twice = last(values(found, "orthogonality-of-arnoldi-classical-twice"));
        assertThat(twice).isLessThan(1e-14).isLessThanOrEqualTo(modified);
        assertThat(modified).isLessThanOrEqualTo(classical);
        assertThat(found).extracting(Finding::quantity).noneMatch(name -> name.contains("lanczos"));
    }

    @Test
    void a_space_that_ends_ends_the_process() {
        var ones = new Orthogonality(50, Orthogonality.Start.ONES);
        List<Finding> found = findings(ones, problem(diagonal(1, 1, 2, 2, 3, 3)), new Identity());
        assertThat(values(found, "orthogonality-of-lanczos")).hasSize(3);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void what_changes_from_application_to_application_is_refused_with_a_reason(Entry<Inspection> entry) {
        var inner = new InnerSolver(new Gmres(3, Orthogonalization.CLASSICAL), 3, new Identity());
        Inspected inspected = inspected(problem(diagonal(1, 2, 3, 4)), inner);
        assertThat(entry.prototype().refusal(inspected).orElseThrow()).contains("changes from application");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void each_finds_something_or_refuses_whatever_the_shape(Entry<Inspection> entry) {
        for (OperatorData data : List.of(dense(2, 3, 1, 2, 3, 4, 5, 7), dense(3, 2, 1, 2, 3, 4, 5, 7), diagonal(2))) {
            Inspected inspected = inspected(problem(data), new Identity());
            if (entry.prototype().refusal(inspected).isEmpty()) {
                assertThat(entry.prototype().findings(inspected)).isNotEmpty();
            } else {
                assertThat(data.rows()).isNotEqualTo(data.columns());
            }
        }
    }

    @Test
    void a_reason_says_what_would_do() {
        assertThat(new Entries()
                        .refusal(inspected(problem(laplacian(9)), new Identity()))
                        .orElseThrow())
                .isEqualTo("entries are told of matrices of up to 64 rows and columns, but this has 81;"
                        + " a smaller problem would do");
        assertThat(SIXTY.refusal(inspected(LinearProblem.of(diagonal(1, 2), new double[2]), new Identity()))
                        .orElseThrow())
                .contains("start: ones would do");
        assertThat(new KroneckerRank(0.1)
                        .refusal(inspected(problem(diagonal(1, 2, 3)), new Identity()))
                        .orElseThrow())
                .isEqualTo("Kronecker products need a grid, but this problem has none, and 3 is no square");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KroneckerRank(0))
                .withMessage("tolerance must lie in (0, 1), but is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Orthogonality(0, Orthogonality.Start.ONES))
                .withMessageStartingWith("steps must lie between 1 and 1000");
    }

    private static LinearProblem blur(PointSpreadFunction psf) {
        return problem(new Convolution(psf, Boundary.ZERO, 16, 16));
    }

    private static LinearProblem problem(OperatorData data) {
        return LinearProblem.of(data, Samples.uniform(data.rows(), 3));
    }

    private static Inspected inspected(LinearProblem problem, Preconditioner M) {
        return new Inspected(problem, M, new JavaBackend());
    }

    private static List<Finding> findings(Inspection inspection, LinearProblem problem, Preconditioner M) {
        Inspected inspected = inspected(problem, M);
        assertThat(inspection.refusal(inspected)).isEmpty();
        return inspection.findings(inspected);
    }

    private static double[] values(List<Finding> findings, String quantity) {
        return findings.stream()
                .filter(finding -> finding.quantity().equals(quantity))
                .mapToDouble(Finding::value)
                .toArray();
    }

    private static double last(double... values) {
        return values[values.length - 1];
    }

    private static double modulus(Finding z) {
        return Math.hypot(z.value(), z.imaginary());
    }

    private static double distance(Finding lambda, double[] z) {
        return Math.hypot(lambda.value() - z[0], lambda.imaginary() - z[1]);
    }

    /** Pairs of real and imaginary part. */
    private static List<double[]> numpy(String system, String quantity) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(InspectionsTest.class.getResourceAsStream("inspections.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].equals(system) && cells[1].equals(quantity))
                    .map(cells -> new double[] {Double.parseDouble(cells[3]), Double.parseDouble(cells[4])})
                    .toList();
        }
    }

    private static double[] first(List<double[]> pairs) {
        return pairs.stream().mapToDouble(pair -> pair[0]).toArray();
    }
}
