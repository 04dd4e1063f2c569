package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.SharedData;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.psf.IrTools;
import org.krylovbench.problems.psf.IrTools.Blur;
import org.krylovbench.problems.psf.IrTools.Level;
import org.krylovbench.problems.psf.IrTools.Scaling;

/**
 * Against histories of {@code IRhybrid_lsqr} from IR Tools (2018) in Octave: the Hubble telescope at 64 × 64 pixels, medium
 * speckle blur, reflexive boundary, 1 % of noise.
 */
final class HybridLsqrToolboxTest {

    private static final int SIZE = 64;

    /** The errors, residuals, norms and parameters of the iterations of a solve. */
    private static final class Run implements Monitor {

        final List<double[]> rows = new ArrayList<>();
        final Stopping stopping = new Stopping(List.of(Rule.iterations(100)));
        private final JavaBackend backend = new JavaBackend();
        private final Vector iterate = backend.vector(SIZE * SIZE);
        private final Vector exact;
        private final Vector b;
        private final ParameterRule rule;
        int chosen;

        Run(HybridLsqr method) throws IOException {
            PointSpreadFunction psf = new IrTools(Blur.SPECKLE, Level.MEDIUM, Scaling.TOOLBOX, 0).make(SIZE);
            var data = new Convolution(psf, Boundary.REFLEXIVE, SIZE, SIZE);
            exact = backend.vector(SharedData.npy("reference/irtools/problems/hst_x.npy"));
            b = backend.vector(SharedData.npy("reference/irtools/problems/hst_speckle_medium_bn_1pct.npy"));
            var A = backend.operator(data);
            var M = new Identity().approximateInverse(data, A, backend);
            var system = new LinearSystem(A, M, b, data, Optional.empty(), 0.01);
            rule = method.rule(system, method.dimension());
            Vector x = backend.vector(SIZE * SIZE);
            method.solve(system, x, new Workspace(backend), this, rule);
            iterate.set(1, x);
        }

        @Override
        public boolean proceed(int k, double residualNorm) {
            throw new AssertionError("the iterate is formed on demand");
        }

        @Override
        public boolean proceed(int k, double residualNorm, Iterate form) {
            form.copyTo(iterate);
            if (k > 0) {
                double value = rule instanceof CrossValidation gcv ? gcv.value(k) : Double.NaN;
                rows.add(new double[] {k, error(), residualNorm / b.norm(), iterate.norm(), rule.lambda(k), value});
            }
            return stopping.proceed(k, residualNorm);
        }

        double error() {
            Vector e = backend.vector(SIZE * SIZE);
            e.set(1, iterate);
            e.axpy(-1, exact);
            return e.norm() / exact.norm();
        }

        @Override
        public void breakdown(int k, String quantity) {
            stopping.breakdown(k, quantity);
        }

        @Override
        public void finished(int k, String why) {
            stopping.finished(k, why);
            chosen = k;
        }
    }

    private static HybridLsqr method(ParameterChoice parameter, Stop stop) {
        return new HybridLsqr(parameter, 1, 1.01, 100, false, stop);
    }

    @ParameterizedTest
    @CsvSource({"WGCV, wgcv", "DISCREPANCY, discrep"})
    void the_history_is_that_of_the_toolbox(ParameterChoice parameter, String name) throws IOException {
        double[][] toolbox = SharedData.table(
                "reference/irtools/histories/hst_reflective_speckle_medium_nl1e-2__hybrid_lsqr_" + name + ".csv");
        Run run = new Run(method(parameter, Stop.NONE));
        assertThat(run.rows).hasSize(100);
        for (int i = 0; i < 100; i++) {
            // past 30 iterations the bases of both have lost their orthogonality, each its own way
            double tolerance = i < 30 ? 1e-8 : 3e-4;
            for (int j = 1; j < toolbox[i].length; j++) {
                assertThat(run.rows.get(i)[j])
                        .as("iteration %d, column %d", i + 1, j)
                        .isCloseTo(toolbox[i][j], within(tolerance * Math.max(1, toolbox[i][j])));
            }
        }
    }

    /** The tolerances are half of the last digit that is told. */
    @ParameterizedTest
    @CsvSource({"WGCV, 47, 0.1933, 0.0311, flat", "DISCREPANCY, 21, 0.2063, 0.0017, discrepancy"})
    void it_stops_where_the_toolbox_stops(
            ParameterChoice parameter, int iterations, double error, double lambda, String why) throws IOException {
        Run run = new Run(method(parameter, Stop.RULE));
        assertThat(run.stopping.reason()).isEqualTo(Reason.CONVERGED);
        assertThat(run.stopping.words()).contains(why);
        assertThat(run.stopping.iterations()).isEqualTo(iterations);
        assertThat(run.chosen).isEqualTo(iterations);
        assertThat(run.error()).isCloseTo(error, within(5e-5));
        assertThat(run.rule.lambda(iterations)).isCloseTo(lambda, within(5e-5));
    }
}
