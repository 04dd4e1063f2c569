package org.krylovbench.results;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a row of a table must have in one of its columns to be looked at.
 *
 * @param column its name
 * @param value the cell itself, as a text or as a number; a {@link Glob}; or {@code 1..10}, both ends included
 */
public record Condition(String column, String value) {

    private static final String BETWEEN = "; ";
    private static final String IS = ": ";
    private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+)");

    public Condition {
        if (value.isEmpty() || value.contains(BETWEEN)) {
            throw new IllegalArgumentException(
                    column + " must be the value of a cell without '" + BETWEEN + "', but is '" + value + "'");
        }
    }

    /** Several conditions as one text. */
    public static String text(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition.column + IS + condition.value)
                .collect(Collectors.joining(BETWEEN));
    }

    /** The conditions of such a text. */
    public static List<Condition> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(BETWEEN, -1)).map(Condition::one).toList();
    }

    private static Condition one(String text) {
        int end = text.indexOf(IS);
        return new Condition(text.substring(0, end), text.substring(end + IS.length()));
    }

    /** Whether a cell is as it must be. */
    public boolean holds(String cell) {
        OptionalDouble number = number(cell);
        Matcher range = RANGE.matcher(value);
        if (number.isPresent() && range.matches()) {
            OptionalDouble from = number(range.group(1));
            OptionalDouble to = number(range.group(2));
            return from.isPresent()
                    && to.isPresent()
                    && from.getAsDouble() <= number.getAsDouble()
                    && number.getAsDouble() <= to.getAsDouble();
        }
        OptionalDouble wanted = number(value);
        if (number.isPresent() && wanted.isPresent()) {
            return number.getAsDouble() == wanted.getAsDouble();
        }
        return new Glob(value).matches(cell);
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
