package org.krylovbench.problems;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a problem has and a method may require. A problem claims only what has been checked or declared. */
public enum Trait {
    SQUARE,
    /** A = Aᵀ, exactly. */
    SYMMETRIC,
    /** xᵀA x &gt; 0 for every x ≠ 0; shown by a sufficient test, or declared by the user. */
    POSITIVE_DEFINITE,
    /** Its entries are at hand: sparse or dense, and not the recipe of an operator. */
    ENTRIES,
    /** It is a convolution of an image. */
    CONVOLUTION,
    /** No zero on the diagonal. */
    NONZERO_DIAGONAL,
    /** b carries noise, so that iterating on may leave the exact solution again. */
    NOISY,
    /** x† is known, and an oracle may look at it. A problem tells this by having one. */
    KNOWN_SOLUTION;

    /** For messages: {@code square, positive definite}. */
    public static String words(Set<Trait> traits) {
        return traits.stream()
                .sorted()
                .map(trait -> trait.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
