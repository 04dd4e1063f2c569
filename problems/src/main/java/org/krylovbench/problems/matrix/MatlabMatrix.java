package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.files.ArrayFile;
import org.krylovbench.problems.files.RealArray;

/**
 * A matrix from a {@code .mat} file of version 5, 7 or 7.3, sparse or not, square or not, with its right-hand side where the
 * file has one. Without it, b = A x†, with x† from the file or else standard normal, from the experiment's seed.
 *
 * @param file the {@code .mat} file
 * @param variable A, of several variables
 * @param rhsVariable b, of as many numbers as A has rows
 * @param exactVariable x†, of as many numbers as A has columns
 */
public record MatlabMatrix(
        Path file, Optional<String> variable, Optional<String> rhsVariable, Optional<String> exactVariable)
        implements Problem {

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        if (isMissing()) {
            throw new IOException("mat-matrix: no file is given; write, for example, file: west0479.mat");
        }
        OperatorData a = ArrayFile.matrix(file, variable);
        if (rhsVariable.isEmpty()) {
            double[] x = exactVariable.isPresent()
                    ? vector(exactVariable.get(), a.columns(), "columns")
                    : normal(a.columns(), new Random(seed));
            return LinearProblem.withSolution(a, x);
        }
        double[] b = vector(rhsVariable.get(), a.rows(), "rows");
        return exactVariable.isPresent()
                ? LinearProblem.of(a, b, vector(exactVariable.get(), a.columns(), "columns"))
                : LinearProblem.of(a, b);
    }

    private static double[] normal(int n, Random random) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> random.nextGaussian());
        return x;
    }

    private double[] vector(String name, int entries, String lines) throws IOException {
        RealArray array = ArrayFile.read(file, Optional.of(name));
        if (array.values().length != entries || (array.rows() > 1 && array.columns() > 1)) {
            throw new IOException(file + ": " + name + " is " + array.rows() + "×" + array.columns()
                    + ", but the matrix has " + entries + " " + lines + "; name a vector of as many numbers");
        }
        return array.values();
    }

    private boolean isMissing() {
        return file.toString().isEmpty();
    }

    @Override
    public String label() {
        return Labels.name(file, "mat-matrix")
                + variable.map(name -> " " + name).orElse("");
    }

    @Override
    public List<Path> files() {
        return isMissing() ? List.of() : List.of(file);
    }
}
