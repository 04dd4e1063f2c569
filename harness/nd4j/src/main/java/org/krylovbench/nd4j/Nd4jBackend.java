package org.krylovbench.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Blur;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Double precision on the memory of INDArrays: BLAS by OpenBLAS, sparse products by Java kernels, convolutions on the
 * host. ND4J has no sparse product and no FFT, and its own operations cost microseconds a call.
 */
final class Nd4jBackend implements Backend {

    /** With more filling than this, compressed rows move fewer bytes. */
    private static final double MOST_FILLING = 2;

    private final List<INDArray> owned = new ArrayList<>();
    private final Lapack lapack = new DoubleLapack();
    private final Map<String, String> implementations = new TreeMap<>();

    Nd4jBackend(int threads) {
        String memory = Nd4j.getBackend().getClass().getSimpleName(); // first: it starts all the rest
        openblas.blas_set_num_threads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        BlasSelfTest.check(version("org.bytedeco", "openblas"));
        implementations.put("memory", memory + " of ND4J " + version("org.nd4j", "nd4j-native"));
        implementations.put("BLAS", "OpenBLAS " + version("org.bytedeco", "openblas"));
        implementations.put(
                "threads",
                "OpenBLAS " + openblas.blas_get_num_threads() + ", ND4J "
                        + NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads());
        implementations.put("factorisations", "LAPACK of OpenBLAS " + version("org.bytedeco", "openblas"));
        implementations.put("elementwise", "Java loops");
    }

    private static String version(String group, String artifact) {
        String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = Nd4j.class.getResourceAsStream(file)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "of unknown version");
        } catch (IOException e) {
            return "of unknown version";
        }
    }

    @Override
    public Vector vector(int size) {
        return new Nd4jVector(doubles(size), 0, size);
    }

    @Override
    public Basis basis(int size, int columns) {
        INDArray small = doubles(columns);
        return new Nd4jBasis(
                doubles(Math.multiplyExact((long) size, columns)), size, columns, new Nd4jVector(small, 0, columns));
    }

    @Override
    public Matrix matrix(Vector entries, int rows, int columns) {
        return new Nd4jMatrix(entries, rows, columns, lapack, this);
    }

    @Override
    public Transposable operator(OperatorData data) {
        if (data instanceof CsrMatrix matrix) {
            checkOffsets(matrix);
            return new Nd4jSparse(matrix, this::store);
        } else if (data instanceof DenseMatrix matrix) {
            return matrix(matrix);
        } else if (data instanceof Convolution convolution) {
            Blur blur = Blur.of(convolution);
            implementations.put("convolution", blur.description());
            return new Nd4jConvolution(blur);
        }
        throw new AssertionError("sealed: " + data);
    }

    private static void checkOffsets(CsrMatrix matrix) {
        int most = Integer.MAX_VALUE / Double.BYTES;
        if (matrix.rows() > most || matrix.columns() > most) {
            throw new IllegalArgumentException("a sparse matrix may have " + most + " rows and columns here, but is "
                    + matrix.rows() + "×" + matrix.columns() + "; use the backend java");
        }
    }

    private SparseProduct store(CsrMatrix matrix) {
        int[] order = SlicedRows.order(matrix);
        if (SlicedRows.filling(matrix, order) > MOST_FILLING) {
            implementations.put("sparse products", "Java kernel on compressed rows");
            return new RowsProduct(
                    matrix.rows(),
                    stored(matrix.rowPointers()),
                    stored(byteOffsets(matrix.columnIndices())),
                    stored(matrix.values()));
        }
        implementations.put("sparse products", "Java kernel on slices of eight rows, sorted in windows");
        SlicedRows slices = SlicedRows.of(matrix, order);
        return new SlicesProduct(
                matrix.rows(),
                stored(byteOffsets(slices.order())),
                stored(slices.starts()),
                stored(byteOffsets(slices.columnIndices())),
                stored(slices.values()));
    }

    /** Of an int that is not multiplied any more the compiler makes an address without an instruction. */
    private static int[] byteOffsets(int[] indices) {
        return Arrays.stream(indices)
                .map(index -> Math.multiplyExact(index, Double.BYTES))
                .toArray();
    }

    private Stored stored(double[] entries) {
        INDArray array = doubles(entries.length);
        ((DoublePointer) array.data().addressPointer()).put(entries, 0, entries.length);
        return Stored.of(array);
    }

    private Stored stored(int[] entries) {
        INDArray array = own(Nd4j.create(DataType.INT32, Math.max(1, entries.length)));
        new IntPointer(array.data().addressPointer()).capacity(entries.length).put(entries, 0, entries.length);
        return Stored.of(array);
    }

    private INDArray doubles(long length) {
        return own(Nd4j.create(DataType.DOUBLE, Math.max(1, length)));
    }

    private INDArray own(INDArray array) {
        owned.add(array);
        return array;
    }

    /** Nothing runs behind our back on a CPU. */
    @Override
    public void synchronize() {}

    @Override
    public Map<String, String> implementations() {
        return Collections.unmodifiableMap(new TreeMap<>(implementations));
    }

    @Override
    public void close() {
        owned.forEach(INDArray::close);
        owned.clear();
    }
}
