package org.krylovbench.bench.kernel;

import static org.krylovbench.results.KernelRow.Role.ARITHMETIC;
import static org.krylovbench.results.KernelRow.Role.BANDWIDTH;
import static org.krylovbench.results.KernelRow.Role.PRIMITIVE;

import java.util.List;
import org.krylovbench.bench.machine.Machine;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Fourier;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.results.KernelRow.Role;

/**
 * The catalog of kernels. Counted is what the mathematics needs: a separable point-spread function as two passes of eleven
 * taps even where a backend makes one of 121, for then its share of the roof says what could be gained.
 */
public final class Kernels {

    private static final List<Integer> VECTORS = List.of(1 << 12, 1 << 14, 1 << 16, 1 << 20);
    private static final List<Integer> BASES = List.of(1 << 14, 1 << 16, 1 << 18);
    private static final List<Integer> IMAGES = List.of(128 * 128, 256 * 256, 512 * 512);
    private static final List<Integer> GRIDS = List.of(128 * 128, 256 * 256, 512 * 512, 1024 * 1024);
    private static final List<Integer> MATRICES = List.of(256, 1024, 2048);

    /** Three streams, by axpy, as no backend has a triad: in any cache, and four times as large as that of this machine. */
    private static final List<Integer> STREAMS =
            List.of(1 << 14, (int) Math.max(1 << 23, 4 * Machine.lastLevelCacheBytes() / (2 * Double.BYTES)));

    /** Of square matrices: large enough for what blocking can reach, small enough for a slow backend. */
    private static final List<Integer> PRODUCTS = List.of(256, 1024);

    private static final int PSF = 11;

    /** So small that x, to which it is added without end, stays what it is. */
    private static final double TINY = 1e-30;

    static final List<Kernel> ALL = List.of(
            roof("triad", "vector", BANDWIDTH, STREAMS, Work.vectors(2, 3, 2), vectors((x, y) -> x.axpy(TINY, y))),
            roof("gemm", "dense", ARITHMETIC, PRODUCTS, Work.gemm(), (on, n) -> {
                Matrix A = on.matrix(n, "A");
                Matrix B = on.matrix(n, "B");
                Matrix C = on.matrix(n, "C");
                return () -> C.multiply(1, A, false, B, false, 0);
            }),
            vector("fill", Work.vectors(0, 1, 1), vectors((x, y) -> x.fill(1))),
            vector("copy", Work.vectors(0, 2, 2), vectors((x, y) -> x.set(1, y))),
            vector("scale", Work.vectors(1, 2, 2), vectors((x, y) -> x.set(0.5, y))),
            vector("axpy", Work.vectors(2, 3, 2), vectors((x, y) -> x.axpy(TINY, y))),
            vector("axpy-norm", Work.vectors(4, 3, 2), (on, n) -> {
                Vector x = on.x(n);
                Vector y = on.y(n);
                return () -> on.keep(x.axpyNorm(TINY, y));
            }),
            vector("axpby", Work.vectors(3, 3, 2), vectors((x, y) -> x.axpby(0.5, y, 0.5))),
            vector("times", Work.vectors(1, 3, 2), vectors(Vector::times)),
            vector("dot", Work.vectors(2, 2, 2), (on, n) -> {
                Vector x = on.x(n);
                Vector y = on.y(n);
                return () -> on.keep(x.dot(y));
            }),
            vector("norm", Work.vectors(2, 1, 1), (on, n) -> {
                Vector x = on.x(n);
                return () -> on.keep(x.norm());
            }),
            vector("copy-to-host", Work.hostCopy(), (on, n) -> {
                Vector x = on.x(n);
                double[] host = on.host(n);
                return () -> x.copyTo(host);
            }),
            vector("copy-from-host", Work.hostCopy(), (on, n) -> {
                Vector x = on.x(n);
                double[] host = on.host(n);
                return () -> x.copyFrom(host);
            }),
            basis("project-out-4", Work.projection(4), projection(4)),
            basis("project-out-10", Work.projection(10), projection(10)),
            basis("project-out-50", Work.projection(50), projection(50)),
            basis("gram-schmidt-50", Work.projection(50), (on, n) -> { // modified, as solvers do it
                Basis V = on.basis(n);
                Vector w = on.w(n);
                double[] h = new double[50];
                return () -> {
                    for (int j = 0; j < 50; j += 4) {
                        V.projectOut(j, Math.min(j + 4, 50), w, h);
                    }
                };
            }),
            basis("project-out-twice-50", Work.projectionTwice(50), (on, n) -> {
                Basis V = on.basis(n);
                Vector w = on.w(n);
                double[] h = new double[50];
                return () -> V.projectOutTwice(50, w, h);
            }),
            basis("combine-10", Work.combination(10), combination(10)),
            basis("combine-50", Work.combination(50), combination(50)),
            sparse("laplacian", Work.sparse(5), forward(Operands::laplacian)),
            sparse("laplacian-transposed", Work.sparse(5), transposed(Operands::laplacian)),
            sparse("random-sparse", Work.sparse(10), forward(Operands::randomSparse)),
            sparse("random-sparse-transposed", Work.sparse(10), transposed(Operands::randomSparse)),
            sparse("laplacian-normal", Work.normal(5), (on, n) -> {
                Transposable A = on.laplacian(n);
                Vector x = on.y(n);
                Vector w = on.w(n);
                Vector y = on.x(n);
                return () -> A.applyNormal(x, w, y);
            }),
            dense("dense", Work.dense(), forward(Operands::dense)),
            dense("dense-transposed", Work.dense(), transposed(Operands::dense)),
            image("fourier", Work.transforms(1), (on, n) -> {
                Fourier F = on.fourier(n);
                Vector image = on.y(n);
                Vector spectrum = on.x(F.spectrumSize());
                return () -> F.forward(image, spectrum);
            }),
            image("fourier-there-and-back", Work.transforms(2), (on, n) -> {
                Fourier F = on.fourier(n);
                Vector image = on.w(n);
                Vector spectrum = on.x(F.spectrumSize());
                return () -> {
                    F.forward(image, spectrum);
                    F.inverse(spectrum, image);
                };
            }),
            image("blur-small", Work.taps(PSF * PSF), forward((on, n) -> on.smallBlur(n, PSF))),
            image("blur-small-transposed", Work.taps(PSF * PSF), transposed((on, n) -> on.smallBlur(n, PSF))),
            image("blur-separable", Work.taps(2 * PSF), forward((on, n) -> on.gaussianBlur(n, PSF))),
            image("blur-separable-transposed", Work.taps(2 * PSF), transposed((on, n) -> on.gaussianBlur(n, PSF))),
            image("blur-full", Work.fourierBlur(), forward(Operands::fullBlur)),
            image("blur-full-transposed", Work.fourierBlur(), transposed(Operands::fullBlur)));

    private Kernels() {}

    private static Kernel roof(
            String name,
            String family,
            Role role,
            List<Integer> sizes,
            Work.Count work,
            Kernel.Preparation preparation) {
        return new Kernel(name, family, role, sizes, work, preparation);
    }

    private static Kernel vector(String name, Work.Count work, Kernel.Preparation preparation) {
        return new Kernel(name, "vector", PRIMITIVE, VECTORS, work, preparation);
    }

    private static Kernel basis(String name, Work.Count work, Kernel.Preparation preparation) {
        return new Kernel(name, "basis", PRIMITIVE, BASES, work, preparation);
    }

    private static Kernel sparse(String name, Work.Count work, Kernel.Preparation preparation) {
        return new Kernel(name, "sparse", PRIMITIVE, GRIDS, work, preparation);
    }

    private static Kernel dense(String name, Work.Count work, Kernel.Preparation preparation) {
        return new Kernel(name, "dense", PRIMITIVE, MATRICES, work, preparation);
    }

    private static Kernel image(String name, Work.Count work, Kernel.Preparation preparation) {
        return new Kernel(name, "image", PRIMITIVE, IMAGES, work, preparation);
    }

    @FunctionalInterface
    private interface OnVectors {
        void call(Vector x, Vector y);
    }

    private static Kernel.Preparation vectors(OnVectors operation) {
        return (on, n) -> {
            Vector x = on.x(n);
            Vector y = on.y(n);
            return () -> operation.call(x, y);
        };
    }

    private static Kernel.Preparation projection(int k) {
        return (on, n) -> {
            Basis V = on.basis(n);
            Vector w = on.w(n);
            double[] h = new double[k];
            return () -> V.projectOut(0, k, w, h);
        };
    }

    private static Kernel.Preparation combination(int k) {
        return (on, n) -> {
            Basis V = on.basis(n);
            Vector w = on.x(n);
            double[] y = on.host(k);
            return () -> V.combine(k, y, w);
        };
    }

    @FunctionalInterface
    private interface Map {
        Transposable make(Operands on, int n);
    }

    private static Kernel.Preparation forward(Map map) {
        return (on, n) -> {
            Transposable A = map.make(on, n);
            Vector x = on.y(n);
            Vector y = on.x(n);
            return () -> A.apply(x, y);
        };
    }

    private static Kernel.Preparation transposed(Map map) {
        return (on, n) -> {
            Transposable A = map.make(on, n);
            Vector x = on.y(n);
            Vector y = on.x(n);
            return () -> A.applyTranspose(x, y);
        };
    }
}
