package org.krylovbench.report.table;

/** A table that cannot be made as it is asked for; the message says what would do. */
public final class InvalidTable extends Exception {

    private static final long serialVersionUID = 1;

    InvalidTable(String message) {
        super(message);
    }
}
