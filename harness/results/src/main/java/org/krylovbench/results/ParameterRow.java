package org.krylovbench.results;

/**
 * A row of {@code parameters.csv}: one parameter of one case, defaults included.
 *
 * @param caseId as in {@link CaseRow}
 * @param part of the case that has it
 * @param path where it stands: {@code svd.kronecker-reordering.k}; {@code name} of the part itself
 * @param value as an experiment file has it
 */
public record ParameterRow(String caseId, Part part, String path, String value) {

    /** The path of what the part is called. */
    public static final String NAME = "name";

    /** What a case is made of. */
    public enum Part {
        PROBLEM("problem"),
        SOLVER("solver"),
        PRECONDITIONER("preconditioner"),
        BACKEND("backend");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
