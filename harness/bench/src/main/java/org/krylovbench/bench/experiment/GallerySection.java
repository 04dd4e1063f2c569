package org.krylovbench.bench.experiment;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
     * Every problem with its defaults, and with each value of a first parameter that has names; the blur with each point-spread function; and the blur of each image. What needs a
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
                .map(entry -> before + each(entry) + after)
                .toList();
    }

    /** An entry, or if its first parameter has a few values by name, one for each of them. */
    private static String each(Entry<?> entry) {
        List<RecordComponent> components = Parameters.components(entry.prototype());
        if (components.isEmpty() || !components.get(0).getType().isEnum()) {
            return entry.name();
        }
        String values = Arrays.stream(components.get(0).getType().getEnumConstants())
                .map(value -> Names.kebab(((Enum<?>) value).name()))
                .collect(Collectors.joining(", "));
        return "{" + entry.name() + ": [" + values + "]}";
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
