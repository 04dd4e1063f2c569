package org.krylovbench.problems.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.HostMap;
import org.krylovbench.problems.PointSpreadFunction;

/** Products with A and its transpose against those of IR Tools' {@code psfMatrix} in Octave, read from NumPy's files. */
class OperatorReferenceTest {

    private static RealArray read(String name) throws IOException {
        return ArrayFile.read(Data.shared("reference/irtools/operator/" + name + ".npy"), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"ZERO", "PERIODIC", "REFLEXIVE"})
    void the_operator_and_its_transpose_are_those_of_ir_tools(Boundary boundary) throws IOException {
        RealArray weights = read("psf9");
        RealArray x = read("x16");
        String name = "x_psf9_c4_6_" + boundary.name().toLowerCase(Locale.ROOT);
        var psf = new PointSpreadFunction(weights.rows(), weights.columns(), weights.values(), 3, 5);
        HostMap a = new Convolution(psf, boundary, x.rows(), x.columns()).onHost();
        double[] y = new double[x.values().length];
        a.apply(x.values(), y);
        assertThat(y).containsExactly(read("A" + name).values(), within(1e-12)); // numbers of size 1
        a.applyTranspose(x.values(), y);
        assertThat(y).containsExactly(read("At" + name).values(), within(1e-12));
    }
}
