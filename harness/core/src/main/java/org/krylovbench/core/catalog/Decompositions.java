package org.krylovbench.core.catalog;

import java.util.List;
import java.util.OptionalInt;
import org.krylovbench.core.kronecker.KroneckerDiagonal;
import org.krylovbench.core.kronecker.KroneckerReordering;
import org.krylovbench.core.kronecker.Search;
import org.krylovbench.core.svd.FullSvd;
import org.krylovbench.core.svd.GolubKahanLanczos;
import org.krylovbench.core.svd.Randomized;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.Entry;

/** The catalog of singular value decompositions: one line each. */
public final class Decompositions {

    public static final List<Entry<SvdRecipe>> ALL = List.of(
            new Entry<>("full", "of A as a dense matrix", new FullSvd(OptionalInt.empty())),
            new Entry<>(
                    "golub-kahan-lanczos",
                    "the largest ones by bidiagonalisation",
                    new GolubKahanLanczos(100, true, 1e-8, 1)),
            new Entry<>("randomized", "the largest ones by random projection", new Randomized(100, 10, 1, 1)),
            new Entry<>(
                    "kronecker-diagonal",
                    "a diagonal in the vectors of the leading Kronecker term",
                    new KroneckerDiagonal(100, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN)),
            new Entry<>(
                    "kronecker-reordering",
                    "the largest of the leading Kronecker term, reordered",
                    new KroneckerReordering(100, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN)));

    private Decompositions() {}
}
