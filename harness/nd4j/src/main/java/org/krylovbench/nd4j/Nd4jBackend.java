package org.krylovbench.nd4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Fourier;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.core.linalg.HostOperator;
import org.krylovbench.core.linalg.HostTransform;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.nd4j.api.LibraryVersion;
import org.krylovbench.problems.Blur;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.DirectBlur;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.TimeStepping;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The memory of INDArrays on the CPU: BLAS by OpenBLAS, Fourier transforms by an engine if the class path has one that
 * runs here, sparse products by Java kernels. ND4J has no sparse product and no FFT, and its own operations cost
 * microseconds a call.
 */
final class Nd4jBackend implements Backend {

    /** With more filling than this, compressed rows move fewer bytes. */
    private static final double MOST_FILLING = 2;

    /** Point-spread functions of a higher rank are no faster by their outer products. */
    private static final int MOST_TERMS = 8;

    private final Arithmetic arithmetic;
    private final Lapack lapack;
    private final Team team;
    private final Optional<FourierEngine> engine;
    private final List<INDArray> owned = new ArrayList<>();
    private final Map<String, String> implementations = new TreeMap<>();

    /** @param found an engine of Fourier transforms, which may turn out not to run here */
    Nd4jBackend(Precision precision, int threads, Optional<FourierEngine> found) {
        String memory = Nd4j.getBackend().getClass().getSimpleName(); // first: it starts all the rest
        openblas.blas_set_num_threads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        BlasSelfTest.check(LibraryVersion.of("org.bytedeco", "openblas"));
        arithmetic = Arithmetic.of(precision, threads);
        team = new Team(threads);
        lapack = Lapack.of(precision);
        implementations.put("memory", memory + " of ND4J " + LibraryVersion.of("org.nd4j", "nd4j-native"));
        implementations.put("BLAS", "OpenBLAS " + LibraryVersion.of("org.bytedeco", "openblas"));
        implementations.put(
                "threads",
                "OpenBLAS " + openblas.blas_get_num_threads() + ", ND4J "
                        + NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads() + ", FFT and sparse "
                        + team.size());
        implementations.put("factorisations", "LAPACK of OpenBLAS " + LibraryVersion.of("org.bytedeco", "openblas"));
        implementations.put("elementwise", "Java loops");
        engine = open(found);
    }

    private Optional<FourierEngine> open(Optional<FourierEngine> found) {
        try {
            found.ifPresent(FourierEngine::open);
            implementations.put("FFT", found.map(FourierEngine::version).orElse("JTransforms"));
            return found;
        } catch (IllegalStateException e) {
            implementations.put("FFT", "JTransforms, because " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Precision precision() {
        return arithmetic.precision();
    }

    @Override
    public Vector vector(int size) {
        return new Nd4jVector(numbers(size), 0, size, arithmetic);
    }

    @Override
    public Basis basis(int size, int columns) {
        Stored memory = numbers(Math.multiplyExact((long) size, columns));
        return new Nd4jBasis(memory, size, columns, numbers(2L * columns), arithmetic);
    }

    @Override
    public Matrix matrix(Vector entries, int rows, int columns) {
        return new Nd4jMatrix(entries, rows, columns, lapack, this);
    }

    @Override
    public Transposable operator(OperatorData data) {
        if (data instanceof CsrMatrix matrix) {
            checkOffsets(matrix);
            return new Nd4jSparse(matrix, this::store, precision(), team);
        } else if (data instanceof DenseMatrix matrix) {
            return matrix(matrix);
        } else if (data instanceof Convolution convolution) {
            return blur(convolution);
        } else if (data instanceof TimeStepping) {
            implementations.put("time steps", "banded Cholesky factor, Java loops");
            return new HostOperator(data.onHost());
        }
        throw new AssertionError("sealed: " + data);
    }

    /** The way that is estimated to be the fastest. */
    private Transposable blur(Convolution convolution) {
        if (convolution.boundary() == Boundary.VALID) {
            var whole = new Convolution(
                    convolution.psf(), Boundary.ZERO, convolution.imageRows(), convolution.imageColumns());
            return new ValidBlur(convolution, blur(whole), vector(whole.rows()), precision());
        }
        double direct = DirectBlur.estimatedSeconds(convolution);
        double spectral = engine.isPresent() ? SpectralBlur.estimatedSeconds(convolution) : Double.POSITIVE_INFINITY;
        Optional<KroneckerTerms> terms =
                KroneckerTerms.of(convolution.psf(), MOST_TERMS, precision().epsilon());
        double kronecker = terms.map(t -> KroneckerBlur.estimatedSeconds(
                        convolution, t.rank(), precision().bytes()))
                .orElse(Double.POSITIVE_INFINITY);
        if (terms.isPresent() && kronecker <= Math.min(direct, spectral)) {
            implementations.put(
                    "convolution",
                    "products with banded matrices, rank " + terms.get().rank());
            return new KroneckerBlur(convolution, terms.get(), arithmetic, this::stored);
        }
        if (engine.isPresent() && spectral <= direct) {
            var blur = new SpectralBlur(convolution, engine.get(), arithmetic, team, this::numbers);
            implementations.put("convolution", "FFT on " + blur.description());
            return blur;
        }
        Blur blur = Blur.of(convolution);
        implementations.put("convolution", blur.description());
        return new HostOperator(blur);
    }

    @Override
    public Fourier fourier(int rows, int columns) {
        if (engine.isEmpty() || rows < 1 || columns < 1) {
            return new HostTransform(new HostFourier(rows, columns));
        }
        return new NativeFourier(rows, columns, engine.get(), arithmetic);
    }

    private void checkOffsets(CsrMatrix matrix) {
        int most = Integer.MAX_VALUE / precision().bytes();
        if (matrix.rows() > most || matrix.columns() > most) {
            throw new IllegalArgumentException("a sparse matrix may have " + most + " rows and columns here, but is "
                    + matrix.rows() + "×" + matrix.columns() + "; use the backend java");
        }
    }

    private SparseProduct store(CsrMatrix matrix) {
        int[] order = SlicedRows.order(matrix);
        if (SlicedRows.filling(matrix, order) > MOST_FILLING) {
            implementations.put("sparse products", "Java kernel on compressed rows");
            return arithmetic.rows(
                    matrix.rows(),
                    stored(matrix.rowPointers()),
                    stored(byteOffsets(matrix.columnIndices())),
                    stored(matrix.values()));
        }
        implementations.put("sparse products", "Java kernel on slices of eight rows, sorted in windows");
        SlicedRows slices = SlicedRows.of(matrix, order);
        return arithmetic.slices(
                matrix.rows(),
                stored(byteOffsets(slices.order())),
                stored(slices.starts()),
                stored(byteOffsets(slices.columnIndices())),
                stored(slices.values()));
    }

    /** Of an int that is not multiplied any more the compiler makes an address without an instruction. */
    private int[] byteOffsets(int[] indices) {
        return Arrays.stream(indices)
                .map(index -> Math.multiplyExact(index, precision().bytes()))
                .toArray();
    }

    private Stored stored(double[] entries) {
        Stored memory = numbers(entries.length);
        arithmetic.copyIn(entries.length, entries, memory.address());
        return memory;
    }

    private Stored stored(int[] entries) {
        INDArray array = own(Nd4j.create(DataType.INT32, Math.max(1, entries.length)));
        new IntPointer(array.data().addressPointer()).capacity(entries.length).put(entries, 0, entries.length);
        return Stored.of(array);
    }

    /** Room for so many, all zero. */
    private Stored numbers(long length) {
        return Stored.of(own(Nd4j.create(arithmetic.type(), Math.max(1, length))));
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
        team.close();
    }
}
