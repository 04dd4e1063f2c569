package org.krylovbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The experiments that reproduce the documents which the project started from, each in a file that its id names. */
final class Seeds {

    /** Blog, paper, exercise, notebook, and summary of Krylov methods. */
    private static final String ORDER = "BPHTK";

    private static final Pattern ID = Pattern.compile("([A-Z]+)(\\d*)(.*)");

    private final Path folder;
    private final List<String> ids;

    private Seeds(Path folder, List<String> ids) {
        this.folder = folder;
        this.ids = ids;
    }

    /** @throws IOException if there is no such folder, or no experiment in it */
    static Seeds of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("--seeds " + Project.shown(folder) + " is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.length() - ".yml".length()))
                    .sorted(order())
                    .toList();
            if (ids.isEmpty()) {
                throw new IOException("--seeds " + Project.shown(folder) + " holds no experiment, no file ID.yml");
            }
            return new Seeds(folder, ids);
        }
    }

    /** B2 before B10, and the documents in their order. */
    private static Comparator<String> order() {
        return Comparator.comparingInt((String id) -> document(id))
                .thenComparing(id -> part(id, 1))
                .thenComparingInt(id -> part(id, 2).isEmpty() ? 0 : Integer.parseInt(part(id, 2)))
                .thenComparing(Comparator.naturalOrder());
    }

    private static int document(String id) {
        int place = id.isEmpty() ? -1 : ORDER.indexOf(id.charAt(0));
        return place < 0 ? ORDER.length() : place;
    }

    private static String part(String id, int group) {
        Matcher matcher = ID.matcher(id.toUpperCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(group) : "";
    }

    /** All, in order. */
    List<String> ids() {
        return ids;
    }

    /**
     * Those that were asked for, in order; all, if none was.
     *
     * @throws IOException if one is not there; the message has those that are
     */
    List<String> ids(List<String> wanted) throws IOException {
        List<String> unknown = new ArrayList<>();
        List<String> chosen = new ArrayList<>();
        for (String name : wanted) {
            Optional<String> id = ids.stream().filter(name::equalsIgnoreCase).findFirst();
            id.ifPresentOrElse(chosen::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            throw new IOException("there is no '" + String.join("', '", unknown)
                    + "' to reproduce: no such figure, and no " + "such id (known: " + String.join(", ", ids) + ")");
        }
        return wanted.isEmpty() ? ids : ids.stream().filter(chosen::contains).toList();
    }

    /** Whether they are those of the project, of which its documentation tells. */
    boolean areTheProjects() {
        return folder.toAbsolutePath()
                .normalize()
                .equals(Project.seeds().toAbsolutePath().normalize());
    }

    Path folder() {
        return folder;
    }

    Path experiment(String id) {
        return folder.resolve(id + ".yml");
    }

    /** Where the document's own code would be. */
    Path code(String id) {
        return folder.resolve(id + ".py");
    }
}
