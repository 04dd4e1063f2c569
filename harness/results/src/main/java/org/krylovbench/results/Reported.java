package org.krylovbench.results;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a document says of a number: the number itself, as in {@code 1.1039e-15}; what it is compared with, as in
 * {@code < 1}; or nothing, as {@code lost} or {@code none}.
 *
 * @param number that is printed, empty if there is nothing to compare with
 */
public record Reported(Relation relation, Optional<PrintedNumber> number) {

    /** How the number is said to stand to the printed one. */
    public enum Relation {
        IS("", ""),
        ABOUT("≈", "~"),
        AT_MOST("≤", "<="),
        BELOW("<", "<"),
        AT_LEAST("≥", ">="),
        ABOVE(">", ">"),
        /** The document does not have it any more. */
        LOST("lost", "lost"),
        /** The document never told it. */
        NONE("none", "none");

        private final String sign;
        private final String typed;

        Relation(String sign, String typed) {
            this.sign = sign;
            this.typed = typed;
        }

        /** Of a number with a sign before it. */
        private static Relation of(String text) {
            return Arrays.stream(values())
                    .filter(relation -> relation != IS)
                    .filter(relation -> text.startsWith(relation.sign) || text.startsWith(relation.typed))
                    .findFirst()
                    .orElse(IS);
        }

        private String behind(String text) {
            return text.substring(text.startsWith(sign) ? sign.length() : typed.length());
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is none of the three
     */
    public static Reported of(String text) {
        String stripped = text.strip();
        Relation relation = Relation.of(stripped);
        String rest = relation.behind(stripped);
        if (relation == Relation.LOST || relation == Relation.NONE) {
            if (!rest.isEmpty()) {
                throw new IllegalArgumentException("must be '" + relation + "' alone, but is '" + text + "'");
            }
            return new Reported(relation, Optional.empty());
        }
        try {
            return new Reported(relation, Optional.of(PrintedNumber.of(rest)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; before it may stand one of " + signs(), e);
        }
    }

    private static String signs() {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation != Relation.IS && relation.compareTo(Relation.LOST) < 0)
                .map(Relation::toString)
                .collect(Collectors.joining(" "));
    }

    /** Whether a number is printed that ours should be. */
    public boolean isNumber() {
        return relation == Relation.IS || relation == Relation.ABOUT;
    }

    /** Whether it is a time, which a table of ours has in seconds. */
    public boolean isTime() {
        return number.filter(PrintedNumber::isTime).isPresent();
    }

    /**
     * Whether another number, in seconds or plain, is as it says.
     *
     * @param within relative deviation that is still no other number; NaN for none
     */
    public boolean holds(double other, double within) {
        if (number.isEmpty()) {
            return false;
        }
        double printed = number.get().number();
        return switch (relation) {
            case IS -> number.get().prints(other) || near(other, printed, within);
            case ABOUT -> near(other, printed, within);
            case AT_MOST -> other <= printed;
            case BELOW -> other < printed;
            case AT_LEAST -> other >= printed;
            case ABOVE -> other > printed;
            case LOST, NONE -> false;
        };
    }

    private static boolean near(double other, double printed, double within) {
        return Math.abs(other - printed) <= within * Math.abs(printed);
    }
}
