package org.krylovbench.nd4j;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Convolution;

/**
 * A convolution with a point-spread function of low rank: A = Σ Bₖ ⊗ Cₖ, so an image X becomes Σ Bₖ X Cₖᵀ, two products
 * with banded matrices for each term. Images by rows are matrices by columns transposed: Xᵀ ↦ Σ Cₖ Xᵀ Bₖᵀ.
 */
final class KroneckerBlur implements Transposable {

    /** Measured: small matrix products run at some 40 GFLOP/s, twice that in single precision. */
    private static final double SECONDS_PER_ENTRY_AND_PIXEL = 6e-12;

    private record Term(BandedBlocks B, BandedBlocks C) {}

    private final int imageRows;
    private final int imageColumns;
    private final List<Term> terms;
    private final Arithmetic arithmetic;
    private final Stored between;

    /** @param store brings entries to native memory */
    KroneckerBlur(
            Convolution convolution, KroneckerTerms terms, Arithmetic arithmetic, Function<double[], Stored> store) {
        this.imageRows = convolution.imageRows();
        this.imageColumns = convolution.imageColumns();
        this.arithmetic = arithmetic;
        this.between = store.apply(new double[imageRows * imageColumns]);
        this.terms = IntStream.range(0, terms.rank())
                .mapToObj(k -> new Term(
                        BandedBlocks.of(
                                terms.columns().get(k),
                                convolution.psf().centerRow(),
                                convolution.boundary(),
                                imageRows,
                                store),
                        BandedBlocks.of(
                                terms.rows().get(k),
                                convolution.psf().centerColumn(),
                                convolution.boundary(),
                                imageColumns,
                                store)))
                .toList();
    }

    static double estimatedSeconds(Convolution convolution, int rank, int bytes) {
        double entries =
                BandedBlocks.entries(convolution.psf().rows(), convolution.imageRows()) * convolution.imageColumns()
                        + BandedBlocks.entries(convolution.psf().columns(), convolution.imageColumns())
                                * convolution.imageRows();
        return rank * entries * SECONDS_PER_ENTRY_AND_PIXEL * bytes;
    }

    @Override
    public int rows() {
        return imageRows * imageColumns;
    }

    @Override
    public int columns() {
        return rows();
    }

    int rank() {
        return terms.size();
    }

    @Override
    public void apply(Vector x, Vector y) {
        long X = address(x);
        long Y = address(y);
        y.fill(0);
        for (Term term : terms) {
            for (BandedBlocks.Block block : term.B.blocks()) { // T = B X
                arithmetic.gemm(
                        false,
                        false,
                        imageColumns,
                        block.rows(),
                        block.columns(),
                        X + line(block.column()),
                        imageColumns,
                        block.entries().address(),
                        block.columns(),
                        0,
                        between.address() + line(block.row()),
                        imageColumns);
            }
            for (BandedBlocks.Block block : term.C.blocks()) { // Y ← Y + T Cᵀ
                arithmetic.gemm(
                        true,
                        false,
                        block.rows(),
                        imageRows,
                        block.columns(),
                        block.entries().address(),
                        block.columns(),
                        between.address() + pixel(block.column()),
                        imageColumns,
                        1,
                        Y + pixel(block.row()),
                        imageColumns);
            }
        }
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        long X = address(x);
        long Y = address(y);
        y.fill(0);
        for (Term term : terms) {
            Memory.zero(between.address(), line(imageRows));
            for (BandedBlocks.Block block : term.B.blocks()) { // T = Bᵀ X
                arithmetic.gemm(
                        false,
                        true,
                        imageColumns,
                        block.columns(),
                        block.rows(),
                        X + line(block.row()),
                        imageColumns,
                        block.entries().address(),
                        block.columns(),
                        1,
                        between.address() + line(block.column()),
                        imageColumns);
            }
            for (BandedBlocks.Block block : term.C.blocks()) { // Y ← Y + T C
                arithmetic.gemm(
                        false,
                        false,
                        block.columns(),
                        imageRows,
                        block.rows(),
                        block.entries().address(),
                        block.columns(),
                        between.address() + pixel(block.row()),
                        imageColumns,
                        1,
                        Y + pixel(block.column()),
                        imageColumns);
            }
        }
    }

    private long address(Vector x) {
        return Nd4jVector.of(x, rows(), arithmetic.precision()).address;
    }

    /** Bytes before a row of the image. */
    private long line(int row) {
        return pixel(row) * imageColumns;
    }

    /** Bytes before a pixel of a row. */
    private long pixel(int column) {
        return (long) column * arithmetic.precision().bytes();
    }
}
