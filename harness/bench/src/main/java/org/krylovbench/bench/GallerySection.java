package org.krylovbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.krylovbench.problems.Entry;

/**
 * A part of a gallery of all that the catalogs hold.
 *
 * @param title its heading
 * @param entries YAML, a problem each
 */
public record GallerySection(String title, List<String> entries) {

    public GallerySection {
        entries = List.copyOf(entries);
    }

    /**
     * Every problem with its defaults; the blur with each point-spread function; and the blur of each image. What needs a
     * file of the user's is left out, but for the matrix that is given.
     *
     * @param matrix a Matrix Market file, if there is one
     */
    public static List<GallerySection> all(Catalogs catalogs, Path matrix) {
        List<String> problems = new ArrayList<>(ready(catalogs.problems(), "", "", catalogs));
        if (Files.isReadable(matrix)) {
            problems.add("matrix-market: {file: '" + matrix.toString().replace("'", "''") + "'}");
        }
        return List.of(
                new GallerySection("Problems", problems),
                new GallerySection("Point-spread functions", ready(catalogs.psfs(), "deblur: {psf: ", "}", catalogs)),
                new GallerySection("Images", ready(catalogs.images(), "deblur: {image: ", "}", catalogs)));
    }

    private static List<String> ready(Catalog<?> catalog, String before, String after, Catalogs catalogs) {
        return catalog.entries().stream()
                .filter(entry -> !lacksFile(entry.prototype(), catalogs))
                .map(Entry::name)
                .map(name -> before + name + after)
                .toList();
    }

    /** Whether a path is empty that must be given, in the recipe or in one that it is made of. */
    private static boolean lacksFile(Object recipe, Catalogs catalogs) {
        return Parameters.components(recipe).stream().anyMatch(component -> {
            Object value = Parameters.get(component, recipe);
            return value instanceof Path path
                    ? path.toString().isEmpty()
                    : catalogs.of(component.getType()).isPresent() && lacksFile(value, catalogs);
        });
    }
}
