package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.diagonal;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

final class SpectralRadiusTest {

    private static double of(OperatorData data, Weighting weighting) {
        return of(new Counted(new JavaBackend().operator(data)), weighting);
    }

    private static double of(Counted A, Weighting weighting) {
        var backend = new JavaBackend();
        Vector W = backend.vector(weighting.W());
        Vector D = backend.vector(weighting.D());
        var direction = new WeightedLandweber.Direction() {
            @Override
            public void gradient(Vector r, Vector g) {
                r.times(W);
                A.applyTranspose(r, g);
            }

            @Override
            public void scale(Vector g, Vector d) {
                d.set(1, g);
                d.times(D);
            }
        };
        return SpectralRadius.of(
                A, direction, backend.vector(A.rows()), backend.vector(A.columns()), new Workspace(backend));
    }

    private static Weighting none(OperatorData data) {
        return new Weighting(ones(data.rows()), ones(data.columns()));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void without_weights_it_is_the_square_of_the_norm() {
        List<OperatorData> small =
                Samples.operators().stream().filter(data -> data.rows() <= 600).toList();
        for (OperatorData data : small) {
            double norm = new JavaBackend().matrix(Samples.entries(data)).singularValues()[0];
            assertThat(of(data, none(data)) / (norm * norm)).isCloseTo(1, within(1e-9));
        }
    }

    /** That of SART is 1, and that of others the square of the largest singular value of √W A √D. */
    @Test
    void with_weights_it_is_that_of_the_iteration() {
        assertThat(of(SmallSystem.A, Weighting.sart(SmallSystem.A))).isCloseTo(1, within(1e-13));
        Weighting drop = Weighting.drop(new Rows(SmallSystem.A));
        DenseMatrix scaled = Samples.entries(SmallSystem.A);
        double[] entries = scaled.values().clone();
        for (int k = 0; k < entries.length; k++) {
            entries[k] *= Math.sqrt(drop.W()[k % scaled.rows()] * drop.D()[k / scaled.rows()]);
        }
        double sigma = new JavaBackend()
                .matrix(new DenseMatrix(scaled.rows(), scaled.columns(), entries))
                .singularValues()[0];
        assertThat(of(SmallSystem.A, drop)).isCloseTo(sigma * sigma, within(1e-13));
    }

    @Test
    void it_ends_when_there_is_nothing_more_to_find() {
        var A = new Counted(new JavaBackend().operator(diagonal(4)));
        assertThat(of(A, none(diagonal(4)))).isCloseTo(16, within(1e-14));
        assertThat(A.applications()).isEqualTo(1);
    }

    @Test
    void of_zeros_it_is_zero_and_of_what_is_no_number_none() {
        assertThat(of(diagonal(0, 0), none(diagonal(0, 0)))).isZero();
        assertThat(of(diagonal(1, Double.NaN), none(diagonal(1, 1)))).isNaN();
    }
}
