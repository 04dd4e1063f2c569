package org.krylovbench.problems;

/** A recipe for a point-spread function: a record whose components are its parameters. */
public interface PsfRecipe {

    /** The point-spread function; its weights are not negative and sum to one. */
    PointSpreadFunction make();

    /** What a legend calls it. */
    String label();
}
