package org.krylovbench.problems.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.imaging.BlurredImage;
import org.krylovbench.problems.matrix.MatlabMatrix;
import org.krylovbench.problems.matrix.MatrixMarket;
import org.krylovbench.problems.matrix.NearSingular;
import org.krylovbench.problems.psf.PsfFile;

class ProblemContractTest {

    static final List<Problem> PROBLEMS = Problems.ALL.stream()
            .map(Entry::prototype)
            .map(ProblemContractTest::withFile)
            .toList();

    /** The catalog's files are the user's to name. */
    private static Problem withFile(Problem problem) {
        if (problem instanceof MatrixMarket) {
            return new MatrixMarket(
                    Data.carried("configs/data/diffusion.mtx"),
                    Optional.empty(),
                    MatrixMarket.Exact.RANDOM,
                    false,
                    Optional.empty());
        } else if (problem instanceof MatlabMatrix) {
            return new MatlabMatrix(
                    Data.resource("files/octave-v7.mat"), Optional.of("sparse"), Optional.empty(), Optional.empty());
        } else if (problem instanceof BlurredImage) {
            Path mosaic = Data.resource("imaging/mosaic.mat"); // blurred with a reflexive boundary
            return new BlurredImage(
                    mosaic,
                    Optional.of("blurred"),
                    new PsfFile(mosaic, Optional.of("psf"), 2, 4, PsfFile.Scaling.UNIT_SUM),
                    Boundary.REFLEXIVE,
                    0,
                    Optional.empty(),
                    Optional.of("exact"));
        }
        return problem;
    }

    @ParameterizedTest
    @FieldSource("PROBLEMS")
    void the_same_seed_gives_the_same_problem(Problem problem) throws IOException {
        LinearProblem first = problem.assemble(7);
        LinearProblem second = problem.assemble(7);
        assertThat(second.rightHandSide()).isEqualTo(first.rightHandSide());
        assertThat(second.exactSolution().orElseThrow())
                .isEqualTo(first.exactSolution().orElseThrow());
        double[] x = new Random(1).doubles(first.operator().columns()).toArray();
        assertThat(second.operator().times(x)).isEqualTo(first.operator().times(x));
    }

    @ParameterizedTest
    @FieldSource("PROBLEMS")
    void another_seed_gives_other_noise(Problem problem) throws IOException {
        LinearProblem linear = problem.assemble(7);
        if (linear.noiseLevel() > 0 && !hasItsOwnSeed(problem)) {
            assertThat(problem.assemble(8).rightHandSide()).isNotEqualTo(linear.rightHandSide());
        }
    }

    private static boolean hasItsOwnSeed(Problem problem) {
        return problem instanceof NearSingular nearSingular
                && nearSingular.seed().isPresent();
    }

    @ParameterizedTest
    @FieldSource("PROBLEMS")
    void the_exact_solution_explains_the_right_hand_side_up_to_the_noise(Problem problem) throws IOException {
        LinearProblem linear = problem.assemble(7);
        double level = linear.noiseLevel() * (1 + linear.noiseLevel()); // it is relative to b without the noise
        double modelError = 0.15; // of data that A has not made; the tests of each problem know more
        assertThat(Reference.relativeResidual(linear)).isLessThanOrEqualTo(level + modelError);
    }

    @ParameterizedTest
    @FieldSource("PROBLEMS")
    void sizes_labels_and_traits_agree(Problem problem) throws IOException {
        LinearProblem linear = problem.assemble(7);
        assertThat(problem.label()).isNotBlank();
        assertThat(problem.files()).allSatisfy(file -> assertThat(file).exists());
        linear.shape()
                .ifPresent(shape ->
                        assertThat(shape.size()).isEqualTo(linear.operator().columns()));
        assertThat(linear.traits().contains(Trait.NOISY)).isEqualTo(linear.noiseLevel() > 0);
        assertThat(linear.traits().contains(Trait.SQUARE))
                .isEqualTo(linear.operator().rows() == linear.operator().columns());
    }

    @Test
    void names_are_kebab_case_and_unique() {
        for (var catalog : List.of(Problems.ALL, Images.ALL, Psfs.ALL)) {
            assertThat(catalog.stream().map(Entry::name))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
            assertThat(catalog).allMatch(entry -> !entry.summary().isBlank());
        }
    }
}
