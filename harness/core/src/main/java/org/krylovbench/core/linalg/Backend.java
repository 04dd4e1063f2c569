package org.krylovbench.core.linalg;

import java.util.Map;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** Where vectors live and who does the arithmetic on them. What it made is valid until it is closed. */
public interface Backend extends AutoCloseable {

    /** Of all that it holds and computes. */
    Precision precision();

    /** A new vector of zeros. */
    Vector vector(int size);

    /** A new vector with these entries. */
    default Vector vector(double[] entries) {
        Vector x = vector(entries.length);
        x.copyFrom(entries);
        return x;
    }

    /** Room for {@code columns} columns of {@code size} entries each, all zero. */
    Basis basis(int size, int columns);

    /** A new matrix of zeros. */
    default Matrix matrix(int rows, int columns) {
        return matrix(vector(Matrix.entries(rows, columns)), rows, columns);
    }

    /** A new matrix with these entries. */
    default Matrix matrix(DenseMatrix data) {
        return matrix(vector(data.values()), data.rows(), data.columns());
    }

    /** The entries of a vector as a matrix by columns, on the same memory. */
    Matrix matrix(Vector entries, int rows, int columns);

    /** A as a map on the vectors of this backend. */
    Transposable operator(OperatorData data);

    /**
     * The Fourier transform of images of this size; of lines, if there is one row.
     *
     * @throws IllegalArgumentException unless both are positive
     */
    Fourier fourier(int rows, int columns);

    /** Returns when all that was asked for has been done. */
    void synchronize();

    /** Which implementation does each primitive, for the manifest of a run: {@code gemv → OpenBLAS 0.3.31}. */
    Map<String, String> implementations();

    /** Frees what it made. */
    @Override
    void close();
}
