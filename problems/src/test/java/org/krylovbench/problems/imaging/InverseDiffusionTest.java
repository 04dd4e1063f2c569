package org.krylovbench.problems.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.HostMap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.TimeStepping;
import org.krylovbench.problems.Trait;

class InverseDiffusionTest {

    private static InverseDiffusion diffusion(int size, double time, int steps) {
        return new InverseDiffusion(size, time, steps, 0, Noise.GAUSSIAN, OptionalLong.empty());
    }

    @Test
    void solution_data_and_products_are_those_of_scipy() throws IOException {
        LinearProblem problem = diffusion(8, 0.01, 100).assemble(0);
        HostMap a = problem.operator().onHost();
        double[][] expected = Data.columns(InverseDiffusionTest.class, "diffusion-8.csv");
        double tolerance = 1e-12; // a hundred steps, entries of size one
        assertThat(problem.exactSolution().orElseThrow()).containsExactly(expected[0], within(1e-15));
        assertThat(problem.rightHandSide()).containsExactly(expected[1], within(tolerance));
        double[] y = new double[64];
        a.applyTranspose(expected[2], y);
        assertThat(y).containsExactly(expected[3], within(tolerance));
    }

    @Test
    void the_transpose_is_the_adjoint() throws IOException {
        HostMap a = diffusion(20, 0.01, 100).assemble(0).operator().onHost();
        Random random = new Random(1);
        double[] x = random.doubles(400, -1, 1).toArray();
        double[] y = random.doubles(400, -1, 1).toArray();
        double[] forth = new double[400];
        double[] back = new double[400];
        a.apply(x, forth);
        a.applyTranspose(y, back);
        double left = 0;
        double right = 0;
        for (int k = 0; k < 400; k++) {
            left += forth[k] * y[k];
            right += x[k] * back[k];
        }
        assertThat(left).isCloseTo(right, within(1e-12));
    }

    @Test
    void nothing_flows_through_the_edges() throws IOException {
        int n = 12;
        LinearProblem problem = diffusion(n, 0.05, 20).assemble(0);
        double[] ones = new double[n * n];
        Arrays.fill(ones, 1);
        assertThat(problem.operator().times(ones)).containsExactly(ones, within(1e-13));
        CsrMatrix mass = new LinearElements(n, 0).matrix();
        double before = sum(mass.times(problem.exactSolution().orElseThrow()));
        assertThat(sum(mass.times(problem.rightHandSide()))).isCloseTo(before, within(1e-13));
        assertThat(sum(mass.times(ones))).as("area").isCloseTo(1, within(1e-13));
    }

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    /** cos(πx) cos(2πy) decays by exp(−5π² T). */
    @Test
    void a_mode_of_the_square_decays_as_it_should() throws IOException {
        double time = 0.02;
        double[] errors = new double[2];
        for (int level = 0; level < 2; level++) {
            int n = level == 0 ? 17 : 33;
            double[] mode = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    mode[i * n + j] = Math.cos(Math.PI * j / (n - 1)) * Math.cos(2 * Math.PI * i / (n - 1));
                }
            }
            double[] later = diffusion(n, time, 50).assemble(0).operator().times(mode);
            for (int k = 0; k < later.length; k++) {
                double error = Math.abs(later[k] - mode[k] * Math.exp(-5 * Math.PI * Math.PI * time));
                errors[level] = Math.max(errors[level], error);
            }
        }
        assertThat(errors[0]).isLessThan(0.02);
        assertThat(errors[0] / errors[1]).as("second order").isBetween(3.0, 5.0);
    }

    @Test
    void traits_and_size_are_told_without_products() throws IOException {
        LinearProblem problem = diffusion(9, 0.01, 7).assemble(0);
        var a = (TimeStepping) problem.operator();
        assertThat(problem.traits()).containsExactly(Trait.SQUARE);
        assertThat(problem.shape()).contains(new Shape(9, 9));
        assertThat(problem.dataShape()).contains(new Shape(9, 9));
        long edges = 2 * 8 * 9 + 8 * 8; // of the mesh
        assertThat(a.coefficients()).isEqualTo(2 * (81 + 2 * edges));
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diffusion(1, 0.01, 1))
                .withMessage("size must lie in [2, 1024], but is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diffusion(8, 0, 1))
                .withMessage("time must be finite and greater than 0, but is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diffusion(8, 1, 0))
                .withMessage("steps must be at least 1, but is 0");
    }

    @Test
    void a_label_tells_what_it_is() {
        assertThat(diffusion(8, 0.01, 100).label()).isEqualTo("inverse diffusion 8×8, T = 0.01, no noise");
    }
}
