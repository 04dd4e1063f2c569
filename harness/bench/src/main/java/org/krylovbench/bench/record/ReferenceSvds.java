package org.krylovbench.bench.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.bench.experiment.Ids;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.core.svd.ColumnProducts;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;
import org.krylovbench.results.NpyFile;

/**
 * The decompositions that those of the cases are compared with. One is computed for each problem and backend, in the
 * precision of that backend, and lies in files until the run has come to its end: it may take minutes, and any process may
 * ask for it.
 */
public final class ReferenceSvds {

    private final Optional<SvdRecipe> recipe;
    private final Path folder;

    /**
     * Those of a run, by one recipe.
     *
     * @param folder of the files, which need not exist
     */
    public ReferenceSvds(Optional<SvdRecipe> recipe, Path folder) {
        this.recipe = recipe;
        this.folder = folder;
    }

    /** Where nothing is compared. */
    public static ReferenceSvds none() {
        return new ReferenceSvds(Optional.empty(), Path.of(""));
    }

    /**
     * The one of a problem, if the experiment asks for any.
     *
     * @throws FactorizationException if the recipe has none for this problem
     */
    Optional<ApproximateSvd> of(Case combination, LinearProblem problem, Transposable A, Backend backend)
            throws IOException {
        if (recipe.isEmpty()) {
            return Optional.empty();
        }
        Path kept = folder.resolve(Ids.fitting(
                combination.problem().id() + "--" + combination.backend().id()));
        if (Files.exists(kept)) {
            return Optional.of(read(kept, backend));
        }
        require(recipe.get(), problem);
        ApproximateSvd svd = recipe.get().decompose(problem.operator(), A, backend);
        Matrix U = ColumnProducts.formed(svd.U(), backend);
        Matrix V = ColumnProducts.formed(svd.V(), backend);
        keep(U, svd.sigma(), V, kept);
        return Optional.of(decomposition(U, svd.sigma(), V));
    }

    private static void require(SvdRecipe recipe, LinearProblem problem) {
        Set<Trait> missing = new HashSet<>(recipe.requires());
        missing.removeAll(problem.traits());
        if (!missing.isEmpty()) {
            throw FactorizationException.requires(recipe.label(), Trait.words(missing));
        }
    }

    /** The vectors as rows of a file. What a file cannot hold is computed again when it is asked for. */
    private static void keep(Matrix U, double[] sigma, Matrix V, Path kept) throws IOException {
        if (Math.max(U.vec().size(), V.vec().size()) > NpyFile.MOST_VALUES) {
            return;
        }
        Path partial = kept.resolveSibling("." + kept.getFileName());
        Files.createDirectories(partial);
        new NpyFile(sigma.length, 1, sigma).write(partial.resolve("sigma.npy"));
        write(U, partial.resolve("U.npy"));
        write(V, partial.resolve("V.npy"));
        Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Matrix vectors, Path file) throws IOException {
        double[] entries = new double[Matrix.entries(vectors.rows(), vectors.columns())];
        vectors.copyTo(entries);
        int length = vectors.rows();
        new NpyFile(vectors.columns(), length, entries).write(file); // by rows, which are the vectors
    }

    private static ApproximateSvd read(Path kept, Backend backend) throws IOException {
        double[] sigma = NpyFile.read(kept.resolve("sigma.npy")).values();
        return decomposition(matrix(kept.resolve("U.npy"), backend), sigma, matrix(kept.resolve("V.npy"), backend));
    }

    private static ApproximateSvd decomposition(Matrix U, double[] sigma, Matrix V) {
        long numbers = (long) U.vec().size() + V.vec().size();
        return new ApproximateSvd(U, sigma, V, numbers * U.vec().precision().bytes());
    }

    private static Matrix matrix(Path file, Backend backend) throws IOException {
        NpyFile vectors = NpyFile.read(file);
        int length = vectors.columns();
        return backend.matrix(new DenseMatrix(length, vectors.rows(), vectors.values()));
    }
}
