package org.krylovbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.krylovbench.bench.card.Card;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.GallerySection;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.NamedProblem;
import org.krylovbench.report.card.Gallery;
import org.krylovbench.results.CardFolder;

/** A page with a card for each problem, point-spread function and image of the catalogs. */
final class ProblemGallery {

    private ProblemGallery() {}

    /** All that the catalogs hold, with a matrix of the project's. */
    static List<GallerySection> sections() {
        Path matrix = Project.shown(Project.home().resolve("configs/data/diffusion.mtx"));
        return GallerySection.all(Project.catalogs(), matrix);
    }

    /**
     * Makes the cards and their page. What fails is told on the page, and the others follow.
     *
     * @param planned what is shown
     * @param cards where the cards go
     * @param folder of the page
     * @param progress hears which problem is next
     * @return the page
     */
    static Path write(List<GallerySection> planned, Path cards, Path folder, long seed, Consumer<String> progress)
            throws IOException, InvalidExperiment {
        Catalogs catalogs = Project.catalogs();
        Map<String, CardFolder> made = new LinkedHashMap<>();
        List<Gallery.Section> sections = new ArrayList<>();
        for (GallerySection section : planned) {
            List<CardFolder> shown = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            for (String entry : section.entries()) {
                for (NamedProblem problem : NamedProblem.read(entry, catalogs)) {
                    try {
                        if (!made.containsKey(problem.id())) {
                            progress.accept("looking at " + problem.id());
                            Path place = cards.resolve(problem.id());
                            made.put(problem.id(), Card.of(problem, seed).write(place));
                        }
                        shown.add(made.get(problem.id()));
                    } catch (IOException | RuntimeException e) { // a broken recipe must not take the others with it
                        failures.add(problem.entry() + ": " + e.getMessage());
                    }
                }
            }
            sections.add(new Gallery.Section(section.title(), shown, failures));
        }
        return Gallery.write("Gallery of problems", sections, folder);
    }
}
