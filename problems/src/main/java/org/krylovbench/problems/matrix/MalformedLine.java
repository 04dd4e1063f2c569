package org.krylovbench.problems.matrix;

/** A line that is not what it should be; the message says what would do, but not yet where it stands. */
final class MalformedLine extends Exception {

    private static final long serialVersionUID = 1;

    MalformedLine(String message) {
        super(message);
    }

    MalformedLine(String message, Throwable cause) {
        super(message, cause);
    }
}
