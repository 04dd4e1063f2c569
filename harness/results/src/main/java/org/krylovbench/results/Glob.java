package org.krylovbench.results;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of names, in which {@code *} is any text and {@code ?} any character.
 *
 * @param pattern as it was written
 */
public record Glob(String pattern) {

    /** Whether a whole name is like that. */
    public boolean matches(String name) {
        return compiled().matcher(name).matches();
    }

    private Pattern compiled() {
        String[] parts = pattern.split("(?<=[*?])|(?=[*?])", -1);
        return Pattern.compile(Arrays.stream(parts)
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining()));
    }
}
