package org.krylovbench.core.direct;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** The numbers that {@code direct-scipy.py} has made. */
final class References {

    private References() {}

    static double[] of(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(References.class.getResourceAsStream("direct-scipy.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.startsWith(name + ","))
                    .flatMap(line -> Arrays.stream(line.split(",", -1)).skip(1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
