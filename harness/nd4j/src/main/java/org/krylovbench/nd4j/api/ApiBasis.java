package org.krylovbench.nd4j.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.nd4j.linalg.api.blas.Level2;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One INDArray by columns, with views of those that were multiplied together: the second time they are at hand. ND4J's
 * level 2 takes no notice of its flag for the transpose, so that Vᵀ is a view too.
 */
final class ApiBasis implements Basis {

    private record Range(int from, int to) {}

    /** Columns side by side, their transpose, and as many coefficients. */
    private record Block(INDArray V, INDArray Vt, INDArray c) {}

    private final INDArray memory;
    private final int size;
    private final ApiVector[] columns;
    private final ApiVector coefficients;
    private final double[] host;
    private final Map<Range, Block> blocks = new HashMap<>();
    private final Level2 blas = Nd4j.getBlasWrapper().level2();

    /**
     * A basis on given memory.
     *
     * @param memory a column after the other
     * @param coefficients one for each column
     * @param scratch of the size of a column
     */
    ApiBasis(INDArray memory, ApiVector coefficients, INDArray scratch) {
        this.memory = memory;
        this.size = (int) scratch.length();
        this.columns = IntStream.range(0, coefficients.size())
                .mapToObj(j -> new ApiVector(memory, (long) j * size, scratch, coefficients.precision()))
                .toArray(ApiVector[]::new);
        this.coefficients = coefficients;
        this.host = new double[columns.length];
    }

    @Override
    public int capacity() {
        return columns.length;
    }

    @Override
    public Vector column(int j) {
        return columns[j];
    }

    @Override
    public void projectOut(int from, int to, Vector w, double[] h) {
        check(from, to, h);
        ApiVector x = ApiVector.of(w, size, coefficients.precision());
        if (from == to) {
            return;
        }
        Block block = block(from, to);
        coefficients.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        blas.gemv('f', 'N', 1, block.Vt, x.atTheBeginning(), 0, block.c); // c = Vᵀ w
        blas.gemv('f', 'N', -1, block.V, block.c, 1, x.entries); // w ← w − V c
        coefficients.copyTo(host);
        for (int j = from; j < to; j++) {
            h[j] += host[j - from];
        }
    }

    @Override
    public void combine(int k, double[] y, Vector w) {
        check(0, k, y);
        ApiVector x = ApiVector.of(w, size, coefficients.precision());
        x.fill(0); // and then add to it, for the same reason
        if (k == 0) {
            return;
        }
        System.arraycopy(y, 0, host, 0, k);
        coefficients.copyFrom(host);
        Block block = block(0, k);
        blas.gemv('f', 'N', 1, block.V, block.c, 1, x.entries); // w = V y
    }

    private Block block(int from, int to) {
        return blocks.computeIfAbsent(new Range(from, to), range -> {
            INDArray V = Nd4j.create(
                    memory.data(), new long[] {size, to - from}, new long[] {1, size}, (long) from * size, 'f');
            return new Block(V, V.transpose(), coefficients.entries.get(NDArrayIndex.interval(0, to - from)));
        });
    }

    /** Native code would read and write beyond the columns and the array. */
    private void check(int from, int to, double[] h) {
        Objects.checkFromToIndex(from, to, columns.length);
        Objects.checkFromToIndex(from, to, h.length);
    }
}
