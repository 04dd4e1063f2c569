package org.krylovbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.krylovbench.bench.Catalogs;
import org.krylovbench.bench.GallerySection;
import org.krylovbench.bench.InvalidExperiment;
import org.krylovbench.bench.NamedProblem;
import org.krylovbench.bench.card.Card;
import org.krylovbench.report.Gallery;
import org.krylovbench.results.CardFolder;

/** A page with a card for each problem, point-spread function and image of the catalogs. */
final class ProblemGallery {

    private final Path cards;
    private final long seed;
    private final Consumer<String> progress;
    private final Catalogs catalogs = Project.catalogs();
    private final Map<String, CardFolder> made = new HashMap<>();

    private ProblemGallery(Path cards, long seed, Consumer<String> progress) {
        this.cards = cards;
        this.seed = seed;
        this.progress = progress;
    }

    /** All that the catalogs hold, with a matrix of the project's. */
    static List<GallerySection> sections() {
        Path matrix = Project.shown(Project.home().resolve("configs/data/diffusion.mtx"));
        return GallerySection.all(Project.catalogs(), matrix);
    }

    /**
     * Makes the cards and their page. What fails is told there in a line, and the others follow.
     *
     * @param planned what is shown
     * @param cards where the cards go
     * @param folder of the page
     * @param progress hears which problem is next
     * @return the page
     */
    static Path write(List<GallerySection> planned, Path cards, Path folder, long seed, Consumer<String> progress)
            throws IOException {
        var gallery = new ProblemGallery(cards, seed, progress);
        List<Gallery.Section> sections = new ArrayList<>();
        for (GallerySection section : planned) {
            sections.add(gallery.section(section));
        }
        return Gallery.write("Gallery of problems", sections, folder);
    }

    private Gallery.Section section(GallerySection planned) {
        List<CardFolder> shown = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (String entry : planned.entries()) {
            try {
                for (NamedProblem problem : NamedProblem.read(entry, catalogs)) {
                    shown.add(card(problem));
                }
            } catch (InvalidExperiment | IOException | RuntimeException e) { // a broken recipe must not stop the others
                failures.add(entry + ": " + e.getMessage());
            }
        }
        return new Gallery.Section(planned.title(), shown, failures);
    }

    /** The card of a problem, made once. */
    private CardFolder card(NamedProblem problem) throws IOException {
        CardFolder known = made.get(problem.id());
        if (known != null) {
            return known;
        }
        progress.accept("looking at " + problem.id());
        CardFolder card = Card.of(problem, seed).write(cards.resolve(problem.id()));
        made.put(problem.id(), card);
        return card;
    }
}
