package org.krylovbench.core.approximate;

/** The pattern of a power of A. */
record FixedColumns(Neighbourhood neighbourhood) implements InverseColumns.Growth {

    @Override
    public void grow(int k, GrowingLeastSquares column) {
        int count = neighbourhood.of(k);
        for (int q = 0; q < count; q++) {
            column.add(neighbourhood.members()[q]);
        }
    }
}
