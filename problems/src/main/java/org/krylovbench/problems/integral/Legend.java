package org.krylovbench.problems.integral;

import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Noise;

/** The labels of these problems: the function's name, what distinguishes it, the number of unknowns and the noise. */
final class Legend {

    private Legend() {}

    static String of(String name, int n, double noise, Noise kind) {
        return name + ", n = " + n + ", " + Labels.noise(noise, kind);
    }

    static String of(String name, int n, double noise, Noise kind, boolean inverseCrime) {
        return of(name, n, noise, kind) + (inverseCrime ? ", inverse crime" : "");
    }
}
