package org.krylovbench.bench.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.bench.experiment.NamedProblem;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.TimeStepping;
import org.krylovbench.results.NpyFile;

/** The data of a problem as files for other programs: a matrix or a point-spread function, b, x†, and a README. */
public final class SavedProblem {

    private static final String LOADING = """

            In Python
                import numpy as np, scipy.io
                b = np.load("b.npy")
            %s
            In MATLAB or Octave (the numbers follow two lines of text)
                b = dlmread('b.mtx', ' ', 2, 0);
            %s""";

    private final LinearProblem problem;
    private final Path folder;

    private SavedProblem(LinearProblem problem, Path folder) {
        this.problem = problem;
        this.folder = folder;
    }

    /**
     * Assembles a problem and writes it into a new folder.
     *
     * @throws IOException if it cannot be assembled, or there is something in the folder already
     */
    public static void write(NamedProblem named, long seed, Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new IOException(folder + " is not empty; name a folder that is, or a new one");
                }
            }
        }
        try {
            LinearProblem problem = named.problem().assemble(seed);
            Files.createDirectories(folder);
            new SavedProblem(problem, folder).write(named, seed);
        } catch (OutOfMemoryError e) {
            throw Exhausted.by(named);
        }
    }

    private void write(NamedProblem named, long seed) throws IOException {
        String title = named.problem().label() + "\n" + named.entry() + ", seed " + seed + ", by Krylov Bench\n\n";
        String operator = operator();
        column("b", problem.rightHandSide());
        Optional<double[]> solution = problem.exactSolution();
        if (solution.isPresent()) {
            column("x", solution.get());
        }
        String vectors = "b.npy, b.mtx  the data" + image(problem.dataShape()) + "\n"
                + (solution.isPresent() ? "x.npy, x.mtx  the exact solution" + image(problem.shape()) + "\n" : "");
        Files.writeString(folder.resolve("README.txt"), title + operator + vectors + loading());
    }

    private void column(String name, double[] x) throws IOException {
        new NpyFile(x.length, 1, x).write(folder.resolve(name + ".npy"));
        MatrixMarketText.write(new DenseMatrix(x.length, 1, x), folder.resolve(name + ".mtx"));
    }

    private static String image(Optional<Shape> shape) {
        return shape.map(s -> ", an image of " + Digits.size(s.rows(), s.columns()) + " by rows")
                .orElse("");
    }

    /** Writes A and says how. */
    private String operator() throws IOException {
        if (problem.operator() instanceof CsrMatrix a) {
            MatrixMarketText.write(a, folder.resolve("A.mtx"));
            return "A.mtx         the matrix, sparse, " + Digits.size(a.rows(), a.columns()) + "\n";
        } else if (problem.operator() instanceof DenseMatrix a) {
            MatrixMarketText.write(a, folder.resolve("A.mtx"));
            return "A.mtx         the matrix, dense, " + Digits.size(a.rows(), a.columns()) + "\n";
        }
        return problem.operator() instanceof TimeStepping stepping
                ? stepping(stepping)
                : convolution((Convolution) problem.operator());
    }

    private String stepping(TimeStepping stepping) throws IOException {
        MatrixMarketText.write(stepping.implicit(), folder.resolve("R.mtx"));
        MatrixMarketText.write(stepping.explicit(), folder.resolve("S.mtx"));
        return "R.mtx, S.mtx  sparse matrices, " + Digits.size(stepping.rows(), stepping.columns())
                + "; A = (inv(R) S)^" + stepping.steps() + ", which is dense\n";
    }

    private String convolution(Convolution blur) throws IOException {
        PointSpreadFunction psf = blur.psf();
        new NpyFile(psf.rows(), psf.columns(), psf.values()).write(folder.resolve("psf.npy"));
        var shape = new Shape(psf.rows(), psf.columns());
        MatrixMarketText.write(
                new DenseMatrix(psf.rows(), psf.columns(), shape.byColumns(psf.values())), folder.resolve("psf.mtx"));
        boolean valid = blur.boundary() == Boundary.VALID;
        int down = valid ? psf.rows() - 1 : psf.centerRow();
        int right = valid ? psf.columns() - 1 : psf.centerColumn();
        return "psf.npy, .mtx the point-spread function P, " + Digits.size(psf.rows(), psf.columns())
                + ", centre in row " + psf.centerRow() + " and column " + psf.centerColumn() + ", from 0\n"
                + "              A x is the image y(i, j) = sum over p, q of P(p, q) x(i - p + " + down + ", j - q + "
                + right + ")\n"
                + "              " + beyond(blur.boundary()) + "\n";
    }

    private static String beyond(Boundary boundary) {
        return "boundary " + Digits.words(boundary) + ": beyond its edge, x "
                + switch (boundary) {
                    case ZERO -> "is 0";
                    case PERIODIC -> "begins again: x(-1) = x(n - 1)";
                    case REFLEXIVE -> "is mirrored: x(-1) = x(0), x(-2) = x(1)";
                    case ANTIREFLEXIVE -> "is turned: x(-1) = 2 x(0) - x(1), along rows, then along columns";
                    case VALID -> "is not needed: y is as much smaller than x";
                };
    }

    private String loading() {
        int rows = problem.operator().rows();
        int columns = problem.operator().columns();
        if (problem.operator() instanceof Convolution blur) {
            return LOADING.formatted(
                    "    P = np.load(\"psf.npy\")\n",
                    "    P = reshape(dlmread('psf.mtx', ' ', 2, 0), "
                            + blur.psf().rows() + ", " + blur.psf().columns() + ");\n");
        } else if (problem.operator() instanceof DenseMatrix) {
            return LOADING.formatted(
                    "    A = scipy.io.mmread(\"A.mtx\")\n",
                    "    A = reshape(dlmread('A.mtx', ' ', 2, 0), " + rows + ", " + columns + ");\n");
        }
        List<String> all = problem.operator() instanceof CsrMatrix ? List.of("A") : List.of("R", "S");
        return LOADING.formatted(
                all.stream()
                        .map(name -> "    " + name + " = scipy.io.mmread(\"" + name + ".mtx\").tocsc()\n")
                        .collect(Collectors.joining()),
                all.stream()
                        .map(name -> "    T = dlmread('" + name + ".mtx', ' ', 2, 0);\n    " + name
                                + " = sparse(T(:, 1), T(:, 2), T(:, 3), " + rows + ", " + columns + ");\n")
                        .collect(Collectors.joining()));
    }
}
