package org.krylovbench.bench.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.bench.NamedProblem;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.ProblemCard;
import org.krylovbench.results.ProblemCard.Fact;

/**
 * The card of a problem: what can be found out about it in a few seconds.
 *
 * @param facts what is told
 * @param arrays what is drawn
 */
public record Card(ProblemCard facts, Map<Item, NpyFile> arrays) {

    /** Entries of the largest array on a card: 128 MB. */
    private static final int MOST_DRAWN = 1 << 24;

    /** Values of a spectrum on a card. */
    private static final int MOST_VALUES = 1 << 16;

    /**
     * Assembles a problem and finds out what there is to tell.
     *
     * @throws IOException if it cannot be assembled, or memory does not suffice; the message says what would do
     */
    public static Card of(NamedProblem named, long seed) throws IOException {
        try {
            long start = System.nanoTime();
            LinearProblem problem = named.problem().assemble(seed);
            double seconds = (System.nanoTime() - start) / 1e9;
            return of(named, problem, seconds, cleanData(named, problem, seed));
        } catch (OutOfMemoryError e) {
            throw Exhausted.by(named);
        }
    }

    private static Card of(NamedProblem named, LinearProblem problem, double seconds, Optional<double[]> clean) {
        OperatorData a = problem.operator();
        Map<Item, NpyFile> arrays = new EnumMap<>(Item.class);
        problem.exactSolution().ifPresent(x -> put(arrays, Item.SOLUTION, image(x, problem.shape())));
        put(arrays, Item.DATA, image(problem.rightHandSide(), problem.dataShape()));
        clean.ifPresent(b -> put(arrays, Item.CLEAN_DATA, image(b, problem.dataShape())));
        if (a instanceof Convolution blur) {
            var psf = blur.psf();
            put(arrays, Item.PSF, new NpyFile(psf.rows(), psf.columns(), psf.values()));
        }
        Optional<MatrixEntries> entries = MatrixEntries.of(a);
        entries.ifPresent(known -> put(arrays, Item.PATTERN, Pattern.of(known)));

        List<Fact> facts = new ArrayList<>(StructureFacts.of(problem, entries));
        Optional<Spectrum> spectrum = spectrum(problem, entries);
        spectrum.ifPresent(found -> put(arrays, found));
        facts.addAll(spectrum.map(found -> SpectralFacts.of(found, problem))
                .orElseGet(() -> SpectralFacts.of(
                        Bidiagonalization.of(a, Effort.orthogonalSteps(a), Effort.shortSteps(a), 1), problem)));
        facts.addAll(DataFacts.of(problem));
        facts.add(new Fact("assembled in", Digits.rough(seconds) + " s", "once and cold: no benchmark"));
        return new Card(
                card(named, a.rows(), a.columns(), problem.shape(), problem.dataShape(), facts), Map.copyOf(arrays));
    }

    private static ProblemCard card(
            NamedProblem named, int rows, int columns, Optional<Shape> shape, Optional<Shape> data, List<Fact> facts) {
        return new ProblemCard(
                named.id(),
                named.entry(),
                named.problem().label(),
                named.summary(),
                rows,
                columns,
                shape.map(Shape::rows).orElse(0),
                shape.map(Shape::columns).orElse(0),
                data.map(Shape::rows).orElse(0),
                data.map(Shape::columns).orElse(0),
                facts);
    }

    private static Optional<Spectrum> spectrum(LinearProblem problem, Optional<MatrixEntries> entries) {
        OperatorData a = problem.operator();
        if (a instanceof Convolution blur) {
            Optional<Spectrum> periodic = PeriodicSpectrum.of(blur, problem.rightHandSide());
            if (periodic.isPresent()) {
                return periodic;
            }
        }
        return Effort.allowsSingularValues(a.rows(), a.columns())
                ? DenseSpectrum.of(DenseForm.of(a, entries), problem)
                : Optional.empty();
    }

    /**
     * The data of the same recipe without noise, if they are those that the noise was added to: its level tells. (A
     * recipe may draw other things after the noise was drawn.)
     */
    private static Optional<double[]> cleanData(NamedProblem named, LinearProblem problem, long seed)
            throws IOException {
        Optional<Problem> quiet = named.withoutNoise();
        if (problem.noiseLevel() == 0 || quiet.isEmpty()) {
            return Optional.empty();
        }
        double[] clean = quiet.get().assemble(seed).rightHandSide();
        if (clean.length != problem.rightHandSide().length) {
            return Optional.empty();
        }
        double level = DataFacts.norm(DataFacts.difference(problem.rightHandSide(), clean)) / DataFacts.norm(clean);
        boolean same = Math.abs(level - problem.noiseLevel()) <= 1e-8 * problem.noiseLevel(); // rounding, generously
        return same ? Optional.of(clean) : Optional.empty();
    }

    private static NpyFile image(double[] x, Optional<Shape> shape) {
        return shape.map(s -> new NpyFile(s.rows(), s.columns(), x)).orElseGet(() -> new NpyFile(x.length, 1, x));
    }

    private static void put(Map<Item, NpyFile> arrays, Item item, NpyFile array) {
        if (array.values().length <= MOST_DRAWN) {
            arrays.put(item, array);
        }
    }

    private static void put(Map<Item, NpyFile> arrays, Spectrum spectrum) {
        double[] sigma = spectrum.singularValues();
        int k = sigma.length;
        if (k > MOST_VALUES) {
            return;
        }
        arrays.put(Item.SINGULAR_VALUES, new NpyFile(k, 1, sigma));
        if (spectrum.eigenvalues().length > 0) {
            arrays.put(Item.EIGENVALUES, new NpyFile(spectrum.eigenvalues().length / 2, 2, spectrum.eigenvalues()));
        }
        if (spectrum.picard().length > 0) {
            double[] rows = new double[3 * k];
            for (int i = 0; i < k; i++) {
                rows[3 * i] = sigma[i];
                rows[3 * i + 1] = spectrum.picard()[i];
                rows[3 * i + 2] = spectrum.picard()[i] / sigma[i];
            }
            arrays.put(Item.PICARD, new NpyFile(k, 3, rows));
        }
    }

    /** Writes the card into a folder, in place of one that may be there. */
    public CardFolder write(Path folder) throws IOException {
        CardFolder written = CardFolder.create(folder);
        for (Item item : Item.values()) {
            written.delete(item);
        }
        for (Map.Entry<Item, NpyFile> array : arrays.entrySet()) {
            written.write(array.getKey(), array.getValue());
        }
        written.write(facts);
        return written;
    }
}
