package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers are those of {@code numpy.random.RandomState(seed)}, NumPy 2.4.6 on glibc 2.36. */
class NumpyStreamTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0x1.18fe1565f12a8p-1, 0x1.6e2d4cf608733p-1, 0x1.349d66b6e894bp-1, 0x1.0bdb1a1771e77p-1",
        "179, 0x1.e6a20b3a00f85p-1, 0x1.2980003095256p-2, 0x1.bc8d825741ae2p-1, 0x1.c2dfd5c778338p-4",
        "4294967295, 0x1.8fe69a3924820p-4, 0x1.d323d824032b1p-1, 0x1.93fc6f61af3f9p-1, 0x1.9b0efdc6676d8p-4"
    })
    void uniform_numbers_are_those_of_random_sample(long seed, double first, double second, double third, double last) {
        var stream = new NumpyStream(seed);
        assertThat(uniform(stream, 3)).containsExactly(first, second, third);
        assertThat(uniform(stream, 2000)[1999]).isEqualTo(last); // past the third twist
    }

    private static double[] uniform(NumpyStream stream, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, k -> stream.uniform());
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x1.c398ef3e5cfa5p+0, 0x1.99c2cfacc8953p-2, 0x1.f51d25222c9abp-1, -0x1.35faa295251a8p+0",
        "179, -0x1.15baf191aaa6dp-4, 0x1.2a9e71108dfccp-3, 0x1.4d991550b5990p-2, 0x1.8628fbb1b7c06p+0",
        "4294967295, 0x1.4bfc38c486d8ap-1, 0x1.56b192e507eeep-1, -0x1.149e836f192fdp+0, 0x1.9412d7e092ef0p+0"
    })
    void normal_numbers_are_those_of_standard_normal(
            long seed, double first, double second, double third, double last) {
        var stream = new NumpyStream(seed);
        assertThat(stream.normal(3)).containsExactly(first, second, third); // the second of a pair is kept
        assertThat(stream.normal(2 + 3000)[3001]).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '2,8,4,9,1,6,7,3,0,5', '67868,28606,22049,66400', 0x1.7affe597af250p-3",
        "179, '0,1,8,5,6,4,2,7,3,9', '32812,89591,52681,77851', 0x1.69c2df940864ap-1",
        "4294967295, '6,9,5,1,8,0,7,4,2,3', '13067,71993,23917,6624', 0x1.3a4606aaf9a20p-1"
    })
    void permutations_are_those_of_permutation(long seed, String ten, String startOfMany, double next) {
        var stream = new NumpyStream(seed);
        assertThat(stream.permutation(10)).containsExactly(integers(ten));
        assertThat(stream.permutation(100_000)).startsWith(integers(startOfMany));
        assertThat(stream.uniform()).isEqualTo(next); // as many bits were taken
    }

    private static int[] integers(String list) {
        return Arrays.stream(list.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void a_seed_beyond_those_of_numpy_is_folded() {
        assertThat(new NumpyStream(-1).uniform()).isEqualTo(new NumpyStream(0).uniform());
        assertThat(new NumpyStream(1L << 32).uniform()).isEqualTo(new NumpyStream(1).uniform());
    }

    /** The logarithms were computed by mpmath with 200 bits and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "0x1.c6a45b0e2048cp-3, -0x1.814ecd10ed210p+0",
        "0x1.bdd09ff53479ap-1, -0x1.1b7c4e8a591fbp-3",
        "0x1.a75c5f5d1ddc4p-3, -0x1.938e910fd7c98p+0",
        "0x1.d6542b3eaf3a1p-1, -0x1.5bb8608d8a0ddp-4",
        "0x1.f422100b7f416p-2, -0x1.6ee5e260ae5b2p-1",
        "0x1.39367dd96421ep-1, -0x1.f73c7815ce748p-2",
        "0x1.fffffffffffffp-1, -0x1.0000000000000p-53",
        "0x1p-1, -0x1.62e42fefa39efp-1",
        "0x1p-70, -0x1.8429946e1af5ep+5",
        "0x1p0, 0x0p0",
        "0x1.0000000000001p+0, 0x1.fffffffffffffp-53",
        "0x1.6a09e667f3bcdp+0, 0x1.62e42fefa39f0p-2",
        "0x1.6a09e667f3bcdp-1, -0x1.62e42fefa39eep-2",
        "0x1.7e43c8800759cp+996, 0x1.5963447f87fb5p+9",
        "0x1.8p+1, 0x1.193ea7aad030bp+0"
    })
    void logarithms_are_the_nearest_double(double x, double log) {
        assertThat(CorrectlyRounded.log(x)).isEqualTo(log);
    }
}
