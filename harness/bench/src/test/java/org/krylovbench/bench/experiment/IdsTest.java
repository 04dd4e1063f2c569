package org.krylovbench.bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class IdsTest {

    @Test
    void it_is_the_name_and_the_parameters() {
        assertThat(Ids.of("gmres", Map.of())).isEqualTo("gmres");
        assertThat(Ids.of("gmres", Map.of("restart", 20))).isEqualTo("gmres_restart=20");
        assertThat(Ids.of("deblur", Map.of("psf", Map.of("motion", Map.of("length", 9.0)))))
                .isEqualTo("deblur_psf=motion.9");
    }

    @Test
    void of_a_path_the_file_name_is_left() {
        assertThat(Ids.of("matrix-market", Map.of("file", "/some/where/A.mtx"))).isEqualTo("matrix-market_file=A.mtx");
    }

    @Test
    void what_is_too_long_is_cut_and_told_apart() {
        String one = Ids.of("blurred-image", Map.of("data", "x".repeat(250) + "1"));
        String other = Ids.of("blurred-image", Map.of("data", "x".repeat(250) + "2"));
        assertThat(one).hasSize(240).startsWith("blurred-image_data=xxx").isNotEqualTo(other);
        assertThat(Ids.of("blurred-image", Map.of("data", "x".repeat(250) + "1")))
                .isEqualTo(one);
    }
}
