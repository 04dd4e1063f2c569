package org.krylovbench.bench.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.bench.experiment.NamedProblem;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
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
            return of(named, problem, seconds, CleanData.of(named, problem, seed));
        } catch (OutOfMemoryError e) {
            throw Exhausted.by(named);
        }
    }

    private static Card of(NamedProblem named, LinearProblem problem, double seconds, Optional<double[]> clean) {
        OperatorData a = problem.operator();
        var arrays = new CardArrays();
        arrays.add(problem, clean);
        Optional<MatrixEntries> entries = MatrixEntries.of(a);
        entries.ifPresent(arrays::add);
        List<Fact> facts = new ArrayList<>(StructureFacts.of(problem, entries));
        Optional<Spectrum> spectrum = spectrum(problem);
        spectrum.ifPresent(arrays::add);
        facts.addAll(spectrum.map(found -> SpectralFacts.of(found, problem))
                .orElseGet(() -> SpectralFacts.of(
                        Bidiagonalization.of(a, Effort.orthogonalSteps(a), Effort.shortSteps(a), 1), problem)));
        facts.addAll(DataFacts.of(problem));
        if (Math.max(a.rows(), a.columns()) > CardArrays.MOST_DRAWN) {
            facts.add(
                    new Fact("drawings", "left out", "of vectors of more than " + CardArrays.MOST_DRAWN + " entries"));
        }
        facts.add(new Fact("assembled in", Digits.rough(seconds) + " s", "once and cold: no benchmark"));
        return new Card(card(named, a.rows(), a.columns(), problem.shape(), problem.dataShape(), facts), arrays.all());
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

    private static Optional<Spectrum> spectrum(LinearProblem problem) {
        OperatorData a = problem.operator();
        if (a instanceof Convolution blur) {
            Optional<Spectrum> periodic = PeriodicSpectrum.of(blur, problem.rightHandSide());
            if (periodic.isPresent()) {
                return periodic;
            }
        }
        return Effort.allowsSingularValues(a.rows(), a.columns())
                ? DenseSpectrum.of(DenseMatrix.of(a), problem)
                : Optional.empty();
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
