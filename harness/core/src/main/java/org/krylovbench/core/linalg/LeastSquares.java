package org.krylovbench.core.linalg;

/**
 * Least-norm minimisers of ‖B − A X‖, column by column.
 *
 * @param X a column for each one of B
 * @param rank of A, as far as the tolerance could tell
 */
public record LeastSquares(Matrix X, int rank) {}
