package org.krylovbench.core.kronecker;

import java.util.OptionalInt;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** Decomposes what can be decomposed into a sum of Kronecker products. */
public final class KroneckerSums {

    private KroneckerSums() {}

    /**
     * The terms of a blur by its point-spread function, those of a matrix by its rearrangement.
     *
     * @param blocks of a sparse matrix, in a row
     * @throws FactorizationException if it is neither, or no blocks of that number fit
     */
    public static KroneckerSum of(
            OperatorData data, OptionalInt blocks, Truncation truncation, Search search, Backend backend) {
        if (data instanceof Convolution blur && blur.boundary() != Boundary.VALID) {
            return BlurTerms.of(blur, truncation, backend);
        } else if (data instanceof CsrMatrix || data instanceof DenseMatrix) {
            return RearrangedTerms.of(CsrMatrix.of(data), blocks, truncation, search::triplets, backend);
        }
        throw FactorizationException.notSeparable("it must be a square blur of images, or a matrix of entries");
    }
}
