package org.krylovbench.core.structured;

import org.krylovbench.problems.DenseMatrix;

/** Some rows of a matrix at a time, from which the columns are left out that they have no entry in. */
interface RowWindow {

    /** These rows as columns of a new matrix. */
    DenseMatrix transposed(int first, int last);

    /** How many columns the last window had. */
    int height();

    /** Where a column of A was in the last window; −1 if it was left out. */
    int place(int column);
}
