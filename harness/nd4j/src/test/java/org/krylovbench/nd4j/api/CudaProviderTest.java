package org.krylovbench.nd4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Precision;

/** In a build without CUDA, or one that is told to compute on the CPU. */
final class CudaProviderTest {

    @Test
    void it_says_what_it_needs() {
        assertThat(new CudaProvider().name()).isEqualTo("nd4j-cuda");
        assertThat(new CudaProvider().precision()).isEqualTo(Precision.DOUBLE);
        assertThat(new CudaProvider().description()).contains("-Dcuda").contains("3.7 to 8.9");
    }

    @Test
    void what_keeps_it_from_opening_is_a_sentence_that_says_what_would_do() {
        assertThatThrownBy(new CudaProvider()::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        Processor.cudaIsInTheBuild()
                                ? "ND4J computes on the CPU in this process, because the environment variable"
                                        + " BACKEND_PRIORITY_CPU puts it before CUDA: unset it, or use the backend nd4j"
                                : "this build has no CUDA: build with -Dcuda, a line in .mvn/maven.config,"
                                        + " or use the backend nd4j");
        assertThat(Processor.ofThisProcess()).isEqualTo(Processor.CPU);
    }
}
