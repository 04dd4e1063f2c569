package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.util.OptionalLong;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * The unit matrix plus standard normal entries at nnz − n distinct places, drawn uniformly from the n×n grid; x† is
 * standard normal and b = A x†. R. Voorhaar's first example for GMRES, which is had to the last bits with the generator
 * {@code numpy} and the seed 179. A place on the diagonal adds to the one that is there, so about (nnz − n) / n entries
 * fewer than nnz are stored.
 *
 * @param n number of unknowns
 * @param nnz number of entries drawn, the diagonal included
 * @param symmetry what is done with the entries that are drawn
 * @param dominance if not 0, each diagonal entry is set to this times Σⱼ≠ᵢ |aᵢⱼ|; a row without others keeps its own
 * @param shift what is then added to the diagonal, which moves all eigenvalues
 * @param generator of the random numbers
 * @param seed its own seed; without it, the experiment's
 */
public record RandomSparse(
        int n, int nnz, Symmetry symmetry, double dominance, double shift, Generator generator, OptionalLong seed)
        implements Problem {

    private static final int BYTES_PER_ENTRY = 16 + 2 * 12; // as a triple and, while it is sorted, twice in rows
    private static final int BYTES_PER_ROW = 3 * 4 + 4 * 8;

    /** What is done with the entries that are drawn. */
    public enum Symmetry {
        /** They stay alone. */
        GENERAL,
        /** (nnz − n) / 2 are drawn and stored with their mirror images. */
        SYMMETRIC,
        /** The same with the opposite sign, which leaves the unit matrix on the diagonal: eigenvalues 1 + i t. */
        SKEW_SYMMETRIC
    }

    public RandomSparse {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, but is " + n);
        }
        if (nnz < n) {
            throw new IllegalArgumentException("nnz must be at least n = " + n + ", but is " + nnz);
        }
        if (nnz - n > (long) n * n) {
            throw new IllegalArgumentException(
                    "nnz must be at most n + n² = " + (n + (long) n * n) + ", but is " + nnz);
        }
        if (!(dominance >= 0 && dominance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("dominance must be finite and at least 0, but is " + dominance);
        }
        if (!Double.isFinite(shift)) {
            throw new IllegalArgumentException("shift must be finite, but is " + shift);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        RandomNumbers random = generator.start(seed, experimentSeed);
        int drawn = symmetry == Symmetry.GENERAL ? nnz - n : (nnz - n) / 2;
        Heap.require(
                Math.max(nnz, random.slotsForEntries(n, drawn)),
                (double) BYTES_PER_ENTRY * nnz + (double) BYTES_PER_ROW * n + random.bytesForEntries(n, drawn),
                "a random " + n + "×" + n + " matrix with " + nnz + " entries");
        CsrMatrix a = matrix(random, drawn);
        changeDiagonal(a);
        return LinearProblem.withSolution(a, random.normal(n));
    }

    private CsrMatrix matrix(RandomNumbers random, int drawn) {
        var entries = new CoordinateList(n, n, nnz);
        for (int i = 0; i < n; i++) {
            entries.add(i, i, 1);
        }
        random.entries(n, drawn, (i, j, value) -> {
            if (i != j || symmetry != Symmetry.SKEW_SYMMETRIC) {
                entries.add(i, j, value);
            }
            if (i != j && symmetry != Symmetry.GENERAL) {
                entries.add(j, i, symmetry == Symmetry.SYMMETRIC ? value : -value);
            }
        });
        return entries.toCsr();
    }

    private void changeDiagonal(CsrMatrix a) {
        for (int i = 0; i < n; i++) {
            int diagonal = -1; // it is stored in each row
            double sum = 0;
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                if (a.columnIndices()[at] == i) {
                    diagonal = at;
                } else {
                    sum += Math.abs(a.values()[at]);
                }
            }
            if (dominance > 0 && sum > 0) {
                a.values()[diagonal] = dominance * sum;
            }
            a.values()[diagonal] += shift;
        }
    }

    @Override
    public String label() {
        return "random sparse, n = " + n + ", nnz = " + nnz;
    }
}
