package org.krylovbench.problems;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Finds the traits of an operator by tests that are cheap and sufficient: what it does not claim may still hold. */
public final class Traits {

    private static final int TILE = 32;

    private Traits() {}

    /** The traits that could be shown, never {@link Trait#NOISY}. */
    public static Set<Trait> of(OperatorData a) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (hasNonzeroDiagonal(a)) {
            traits.add(Trait.NONZERO_DIAGONAL);
        }
        if (a.rows() != a.columns()) {
            return traits;
        }
        traits.add(Trait.SQUARE);
        if (isSymmetric(a)) {
            traits.add(Trait.SYMMETRIC);
            if (isPositiveDefinite(a)) {
                traits.add(Trait.POSITIVE_DEFINITE);
            }
        }
        return traits;
    }

    private static boolean hasNonzeroDiagonal(OperatorData a) {
        boolean cheap = !(a instanceof TimeStepping); // whose diagonal costs as many products as there are rows
        return cheap && Arrays.stream(a.diagonal()).allMatch(d -> d != 0);
    }

    private static boolean isSymmetric(OperatorData a) {
        if (a instanceof CsrMatrix csr) {
            return isSymmetric(csr);
        }
        if (a instanceof DenseMatrix dense) {
            return isSymmetric(dense);
        }
        if (a instanceof TimeStepping) {
            return false; // unless the two matrices commute, which those of finite elements do not
        }
        return isSymmetric((Convolution) a);
    }

    /** One pass: as the rows come in order, so do the partners a(j, i) in each row j. */
    static boolean isSymmetric(CsrMatrix a) {
        int[] pointers = a.rowPointers();
        int[] indices = a.columnIndices();
        double[] values = a.values();
        int[] next = Arrays.copyOf(pointers, a.rows()); // the first entry of each row that has met no partner yet
        for (int i = 0; i < a.rows(); i++) {
            for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                int j = indices[at];
                while (next[j] < pointers[j + 1] && indices[next[j]] < i && values[next[j]] == 0) {
                    next[j]++; // a stored zero without a partner
                }
                boolean stored = next[j] < pointers[j + 1] && indices[next[j]] == i;
                if (values[at] != (stored ? values[next[j]] : 0)) {
                    return false;
                }
                if (stored) {
                    next[j]++;
                }
            }
        }
        return true; // each entry was compared with its partner or with the zero that is not stored
    }

    /** By tiles, as one of a(i, j) and a(j, i) is far from the last. */
    private static boolean isSymmetric(DenseMatrix a) {
        int n = a.rows();
        for (int right = 0; right < n; right += TILE) {
            for (int top = 0; top <= right; top += TILE) {
                for (int j = right; j < Math.min(right + TILE, n); j++) {
                    for (int i = top; i < Math.min(top + TILE, j); i++) {
                        if (a.get(i, j) != a.get(j, i)) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /**
     * A point-symmetric PSF for zero and periodic boundaries, one that is symmetric under both mirror flips for a
     * reflexive one; for an antireflexive one a single pixel.
     */
    private static boolean isSymmetric(Convolution a) {
        PointSpreadFunction psf = a.psf();
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                int down = p - psf.centerRow();
                int right = q - psf.centerColumn();
                double weight = psf.get(p, q);
                boolean equal = switch (a.boundary()) {
                    case ZERO, PERIODIC -> weight == weight(psf, -down, -right);
                    case REFLEXIVE -> weight == weight(psf, -down, right) && weight == weight(psf, down, -right);
                    case ANTIREFLEXIVE, VALID -> weight == 0 || (down == 0 && right == 0);
                };
                if (!equal) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The weight beside the centre, zero beyond the array. */
    private static double weight(PointSpreadFunction psf, int down, int right) {
        int p = psf.centerRow() + down;
        int q = psf.centerColumn() + right;
        boolean inside = p >= 0 && p < psf.rows() && q >= 0 && q < psf.columns();
        return inside ? psf.get(p, q) : 0;
    }

    private static boolean isPositiveDefinite(OperatorData a) {
        if (a instanceof CsrMatrix csr) {
            return DiagonalDominance.showsPositiveDefinite(csr);
        }
        if (a instanceof DenseMatrix dense) {
            return DiagonalDominance.showsPositiveDefinite(dense);
        }
        return Symbol.showsPositiveDefinite((Convolution) a);
    }
}
