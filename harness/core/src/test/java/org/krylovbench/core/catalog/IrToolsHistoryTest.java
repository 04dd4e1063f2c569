package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.solver.ScipyLeastSquares;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.psf.IrTools;
import org.krylovbench.problems.psf.IrTools.Blur;

/** Histories of IR Tools' {@code IRcgls}, which reorthogonalises, run in Octave on its own blurs of an image of 64×64. */
final class IrToolsHistoryTest {

    private static final Shape IMAGE = new Shape(64, 64);

    /** Errors and residuals are given to ten digits; where every sum has another order, 1e-8 is what 30 steps leave. */
    @ParameterizedTest
    @EnumSource(names = {"GAUSS", "MOTION", "SPECKLE"})
    void reorthogonalized_cgls_makes_the_iterates_of_ir_tools(Blur blur) throws IOException {
        LinearProblem problem = problem(blur);
        double[][] history = history(blur);
        double[] x = problem.exactSolution().orElseThrow();
        double normX = norm(x);
        double normB = norm(problem.rightHandSide());
        double normNormalB =
                ScipyLeastSquares.normalResidual(problem.operator(), problem.rightHandSide(), new double[x.length], 0);
        for (Solver solver : List.of(new Cgls(true, 30), new Lsqr(true, 30))) {
            Solve solve = Solve.of(solver, problem.operator(), problem.rightHandSide(), Rule.iterations(30));
            assertThat(solve.iterations).isEqualTo(30);
            for (int k = 1; k <= 30; k++) {
                double[] row = history[k - 1]; // k, error, residual, normal residual, length
                double[] iterate = solve.iterates.get(k);
                double[] error = IntStream.range(0, x.length)
                        .mapToDouble(i -> iterate[i] - x[i])
                        .toArray();
                double normal =
                        ScipyLeastSquares.normalResidual(problem.operator(), problem.rightHandSide(), iterate, 0);
                assertThat(row[0]).isEqualTo(k);
                assertThat(new double[] {
                            norm(error) / normX,
                            solve.residualNorms[k] / normB,
                            normal / normNormalB,
                            norm(iterate) / normX
                        })
                        .as("%s, iteration %d", solver.label(), k)
                        .containsExactly(new double[] {row[1], row[2], row[3], row[4] / normX}, within(1e-8));
            }
        }
    }

    @Test
    void the_noise_is_that_of_the_toolbox() throws IOException {
        double[] given = Data.npy(Data.shared("reference/irtools/problems/hst_speckle_medium_bn_1pct.npy"));
        assertThat(problem(Blur.SPECKLE).rightHandSide()).containsExactly(given, within(1e-13));
    }

    private static LinearProblem problem(Blur blur) throws IOException {
        String name = blur.name().toLowerCase(Locale.ROOT);
        double[] x = Data.npy(Data.shared("reference/irtools/problems/hst_x.npy"));
        double[] b = Data.npy(Data.shared("reference/irtools/problems/hst_" + name + "_medium_b.npy"));
        var psf = new IrTools(blur, IrTools.Level.MEDIUM, IrTools.Scaling.TOOLBOX, 0).make(64);
        var A = new Convolution(psf, Boundary.REFLEXIVE, 64, 64);
        return LinearProblem.of(A, b, x).shaped(IMAGE, IMAGE).withNoise(Noise.GAUSSIAN, 0.01, new Random(1));
    }

    private static double[][] history(Blur blur) throws IOException {
        String name = "hst_reflective_" + blur.name().toLowerCase(Locale.ROOT) + "_medium_nl1e-2__cgls.csv";
        return Files.readAllLines(Data.shared("reference/irtools/histories/" + name)).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("k"))
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }
}
