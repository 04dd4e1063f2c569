package org.krylovbench.bench.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How names are written in an experiment file: kebab-case; and what to say of one that is not known. */
public final class Names {

    private Names() {}

    /** {@code maxIterations} or {@code MAX_ITERATIONS} → {@code max-iterations}. */
    public static String kebab(String java) {
        return java.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** {@code ; did you mean 'restart'? (known: orthogonalization, restart)}. */
    static String suggest(String unknown, Collection<String> known) {
        String plain = unknown.toLowerCase(Locale.ROOT).replace('_', '-');
        String nearest = known.stream()
                .min(Comparator.comparingInt(name -> distance(plain, name)))
                .filter(name -> distance(plain, name) <= Math.max(2, name.length() / 3))
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
        return nearest + " (known: " + String.join(", ", new TreeSet<>(known)) + ")";
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(a, b);
    }
}
