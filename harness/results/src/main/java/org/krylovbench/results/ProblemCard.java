package org.krylovbench.results;

import java.util.List;

/**
 * What is known of a problem.
 *
 * @param name of its folder: the problem's id
 * @param entry how an experiment asks for it, as YAML in one line
 * @param label what a legend calls it
 * @param summary what the catalog says of it
 * @param rows of A
 * @param columns of A
 * @param solutionRows height of the image that x is, 0 if it is none
 * @param solutionColumns its width
 * @param dataRows height of the image that b is, 0 if it is none
 * @param dataColumns its width
 * @param facts in the order in which they are told
 */
public record ProblemCard(
        String name,
        String entry,
        String label,
        String summary,
        int rows,
        int columns,
        int solutionRows,
        int solutionColumns,
        int dataRows,
        int dataColumns,
        List<Fact> facts) {

    /**
     * A line of a card.
     *
     * @param name such as {@code bandwidth}
     * @param value as text
     * @param remark how it was found, or empty
     */
    public record Fact(String name, String value, String remark) {}

    public ProblemCard {
        facts = List.copyOf(facts);
    }
}
