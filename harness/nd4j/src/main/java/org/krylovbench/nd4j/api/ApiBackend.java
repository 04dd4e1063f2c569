package org.krylovbench.nd4j.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Fourier;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.core.linalg.HostOperator;
import org.krylovbench.core.linalg.HostTransform;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Blur;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.HostMap;
import org.krylovbench.problems.OperatorData;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * INDArrays wherever ND4J has them, and ND4J's own operations on them. What it has not, sparse products, convolutions,
 * Fourier transforms and factorisations, is done on the host in double precision, with a copy there and one back.
 */
final class ApiBackend implements Backend {

    private static final String THERE_AND_BACK = " on the host, with a copy there and one back";

    private final Precision precision;
    private final HostCopies host = new HostCopies(this);
    private final List<INDArray> owned = new ArrayList<>();
    private final Map<String, String> implementations = new TreeMap<>();

    /** @param device what ND4J computes on here, for the manifest of a run */
    ApiBackend(Precision precision, String device) {
        this.precision = precision;
        String backend = Nd4j.getBackend().getClass().getSimpleName();
        implementations.put(
                "memory", device + ", " + backend + " of ND4J " + LibraryVersion.of("org.nd4j", "nd4j-api"));
        implementations.put("BLAS", Nd4j.getBlasWrapper().level1().getClass().getSimpleName() + " and Mmul of ND4J");
        implementations.put("elementwise", "ND4J");
        implementations.put("sparse products", "Java loops" + THERE_AND_BACK);
        implementations.put("factorisations", "EJML" + THERE_AND_BACK);
        implementations.put("FFT", "JTransforms" + THERE_AND_BACK);
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public Vector vector(int size) {
        return new ApiVector(numbers(size), precision);
    }

    @Override
    public Basis basis(int size, int columns) {
        INDArray memory = numbers(Math.multiplyExact((long) size, columns));
        return new ApiBasis(memory, new ApiVector(numbers(columns), precision), numbers(size));
    }

    @Override
    public Matrix matrix(Vector entries, int rows, int columns) {
        return new ApiMatrix(ApiVector.of(entries, Matrix.entries(rows, columns), precision), rows, columns, host);
    }

    @Override
    public Transposable operator(OperatorData data) {
        if (data instanceof DenseMatrix matrix) {
            return matrix(matrix);
        }
        HostMap map = data.onHost();
        if (map instanceof Blur blur) {
            implementations.put("convolution", blur.description() + THERE_AND_BACK);
        }
        return new HostOperator(map);
    }

    @Override
    public Fourier fourier(int rows, int columns) {
        return new HostTransform(new HostFourier(rows, columns));
    }

    /** Room for so many, all zero. */
    private INDArray numbers(long length) {
        DataType type = switch (precision) {
            case DOUBLE -> DataType.DOUBLE;
            case FLOAT -> DataType.FLOAT;
        };
        INDArray array = Nd4j.create(type, length);
        owned.add(array);
        return array;
    }

    @Override
    public void synchronize() {
        Nd4j.getExecutioner().commit();
    }

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
