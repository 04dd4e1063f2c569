package org.krylovbench.results;

import java.util.List;
import java.util.Locale;

/**
 * A row of {@code claims.csv}: a number that was published, and where in the tables of the run ours stands.
 *
 * @param what a short phrase for a table
 * @param reported what the document says of it, see {@link Reported}
 * @param of {@code table.column}, see {@link RunTables}
 * @param cases a {@link Glob} of case ids, where the table has them
 * @param where {@link Condition}s on its rows
 * @param take which of the rows that are left
 * @param as what is made of the number
 * @param against with {@link As#RATIO}: a glob of the cases whose number is the divisor, empty if {@code over} is given
 * @param over with {@link As#RATIO}: the column of the same row that is the divisor, empty if {@code against} is given
 * @param within relative deviation that is still equal within rounding, NaN if only all printed digits will do
 * @param kind what the number depends on
 * @param because why ours differs, if it does; empty if it must not
 * @param document the name under which the document's own code prints it, empty if it does not
 * @param variant of the experiment that the run is of, which may leave cases out; empty for none
 */
public record ClaimRow(
        String what,
        String reported,
        String of,
        String cases,
        String where,
        Take take,
        As as,
        String against,
        String over,
        double within,
        Kind kind,
        String because,
        String document,
        String variant) {

    /** Which row, or what of several. */
    public enum Take {
        /** There must be no other. */
        ONLY,
        FIRST,
        LAST,
        MIN,
        MAX,
        MEAN,
        MEDIAN,
        /** How many there are. */
        COUNT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is made of a number of ours. */
    public enum As {
        PLAIN,
        /** Of a relative residual ‖b − A x‖ / ‖b‖: ‖b − A x‖²; of a normal one ‖Aᵀ(b − A x)‖ / ‖Aᵀb‖: ‖Aᵀ(b − A x)‖². */
        LOSS,
        /** Divided by the same number of other cases, or by another of the same row. */
        RATIO,
        /** Without its sign. */
        ABSOLUTE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a published number depends on. */
    public enum Kind {
        /** On nothing but the mathematics. */
        EXACT,
        /** On rounding, or on numbers drawn at random. */
        ROUNDING,
        /** On the machine. */
        HARDWARE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the document says. */
    public Reported said() {
        return Reported.of(reported);
    }

    /** Whether ours is a time, in seconds. */
    public boolean isTime() {
        return as == As.PLAIN && column().endsWith("seconds");
    }

    /** The table that the number stands in. */
    public String table() {
        return of.substring(0, of.indexOf('.'));
    }

    /** The column of that table. */
    public String column() {
        return of.substring(of.indexOf('.') + 1);
    }

    /** What its row must have. */
    public List<Condition> conditions() {
        return Condition.of(where);
    }
}
