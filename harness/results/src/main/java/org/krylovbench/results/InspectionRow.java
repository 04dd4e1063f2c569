package org.krylovbench.results;

/**
 * A row of {@code inspections.csv}: a number that an inspection of A M has found, where A is that of a problem and M that of a
 * preconditioner; with the identity it is A itself. An inspection that has found nothing has one row with its name as quantity
 * and the reason. What does not exist is NaN, an empty cell in the file.
 *
 * <p>Quantities: {@code singular-value} and {@code eigenvalue}, largest first; {@code condition}, and {@code left-condition}
 * of M A; {@code entry} of M, with the identity {@code operator-entry} of A; {@code defect} ‖M A − η I‖_F, and
 * {@code identity-defect} ‖M A − I‖_F; {@code orthogonality-of-lanczos}, {@code -lanczos-reorthogonalized},
 * {@code -arnoldi-classical}, {@code -arnoldi-modified} and {@code -arnoldi-classical-twice}, ‖I − VᵀV‖₂ of the first vectors;
 * {@code kronecker-rank} and {@code rank}.
 *
 * @param problemId as in {@link CaseRow}
 * @param preconditioner its id, as in the ids of cases
 * @param quantity what the number is
 * @param row its place in a sequence or matrix, from 1; 0 for a number that stands alone
 * @param column its column in a matrix, from 1; 0 for all else
 * @param value the number, of an eigenvalue the real part
 * @param imaginary the imaginary part of an eigenvalue
 * @param message why there is no number, empty if there is one
 */
public record InspectionRow(
        String problemId,
        String preconditioner,
        String quantity,
        int row,
        int column,
        double value,
        double imaginary,
        String message) {

    /** Of an inspection that has found nothing. */
    public static InspectionRow none(String problemId, String preconditioner, String inspection, String why) {
        return new InspectionRow(problemId, preconditioner, inspection, 0, 0, Double.NaN, Double.NaN, why);
    }
}
