package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Reference;

class MatlabMatrixTest {

    /** A sparse, b and x with b = A x, and a full F: {@code make.py} beside it says how it was made. */
    private static final Path FILE = Data.resource("matrix/system.mat");

    private static LinearProblem assemble(String matrix, String rhs, String exact) throws IOException {
        return new MatlabMatrix(FILE, Optional.of(matrix), named(rhs), named(exact)).assemble(3);
    }

    private static Optional<String> named(String variable) {
        return Optional.of(variable).filter(name -> !name.isEmpty());
    }

    @Test
    void a_system_of_the_file_is_one_that_scipy_has_solved() throws IOException {
        LinearProblem problem = assemble("A", "b", "x");
        assertThat(problem.operator()).isInstanceOf(CsrMatrix.class);
        assertThat(problem.operator().coefficients()).isEqualTo(10);
        assertThat(Reference.relativeResidual(problem)).isLessThan(1e-15);
        assertThat(assemble("A", "b", "").exactSolution()).isEmpty();
    }

    @Test
    void without_a_right_hand_side_it_is_made_from_the_solution() throws IOException {
        assertThat(assemble("A", "", "x").rightHandSide())
                .isEqualTo(assemble("A", "b", "").rightHandSide());
        LinearProblem drawn = assemble("F", "", "");
        assertThat(drawn.operator()).isInstanceOf(DenseMatrix.class);
        assertThat(drawn.operator().rows()).isEqualTo(3);
        assertThat(drawn.operator().columns()).isEqualTo(2);
        assertThat(((DenseMatrix) drawn.operator()).get(2, 0)).isEqualTo(5);
        assertThat(Reference.relativeResidual(drawn)).isZero();
    }

    @Test
    void what_does_not_fit_together_is_refused_with_what_would_do() {
        assertThatIOException()
                .isThrownBy(() -> assemble("F", "b", ""))
                .withMessage(FILE + ": b is 4×1, but the matrix has 3 rows; name a vector of as many numbers");
        assertThatIOException()
                .isThrownBy(() -> assemble("A", "", "F"))
                .withMessage(FILE + ": F is 3×2, but the matrix has 4 columns; name a vector of as many numbers");
        var prototype = new MatlabMatrix(Path.of(""), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(prototype.label()).isEqualTo("mat-matrix");
        assertThatIOException()
                .isThrownBy(() -> prototype.assemble(1))
                .withMessage("mat-matrix: no file is given; write, for example, file: west0479.mat");
    }
}
