package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krylovbench.report.claim.Finding;
import org.krylovbench.report.claim.Verdict;
import org.krylovbench.report.html.Picture;
import org.krylovbench.results.ClaimRow.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A figure, table or number of a document, reproduced: what {@code exhibit.json} keeps of it, so that pages can be made of some
 * that were measured now and others that were measured before.
 *
 * @param id by which the project calls it
 * @param description what the document shows
 * @param command that reproduces it
 * @param failure why its experiment could not be run, empty if it was
 * @param code what became of the document's own code, empty if there is nothing to tell
 * @param page of the run, relative to the folder of all exhibits; empty if there is none
 * @param origin where the numbers come from
 * @param pictures files of the run's figures in the folder of the exhibit, with their titles
 * @param lines one for each claim
 */
public record Exhibit(
        String id,
        String description,
        String command,
        String failure,
        String code,
        String page,
        Origin origin,
        Map<String, String> pictures,
        List<Line> lines) {

    /**
     * Where and when it was measured.
     *
     * @param machine processor and how many of them
     * @param java version
     * @param commit of the sources, empty if unknown
     * @param date when the run began, ISO 8601
     * @param variant of the experiment, empty for none
     */
    public record Origin(String machine, String java, String commit, String date, String variant) {

        /** Of what could not be run. */
        public static final Origin NONE = new Origin("", "", "", "", "");
    }

    /**
     * A claim as tables show it.
     *
     * @param kind what the published number depends on
     * @param document what the document's own code has here, empty if nothing
     * @param words the verdict with its reason
     */
    public record Line(
            String what,
            String reported,
            Kind kind,
            String document,
            String ours,
            String deviation,
            Verdict verdict,
            String words) {

        /** The line of what was found of a claim. */
        public static Line of(Finding finding) {
            return new Line(
                    finding.claim().what(),
                    finding.claim().reported(),
                    finding.claim().kind(),
                    finding.documents(),
                    finding.ours(),
                    finding.deviation(),
                    finding.verdict(),
                    finding.words());
        }
    }

    private static final String FILE = "exhibit.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Whether nothing is to be mended. */
    public boolean isGood() {
        return failure.isEmpty()
                && lines.stream().noneMatch(line -> line.verdict().isFailure());
    }

    /**
     * Keeps it, in place of an older one.
     *
     * @param drawn its figures, which are copied
     * @param exhibits the folder of all
     */
    public Exhibit write(List<Picture> drawn, Path exhibits) throws IOException {
        Path folder = Files.createDirectories(exhibits.resolve(id));
        Map<String, String> kept = new LinkedHashMap<>();
        for (Picture picture : drawn) {
            String name = picture.file().getFileName().toString();
            Files.copy(picture.file(), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            kept.put(name, picture.title());
        }
        forget(folder, kept.keySet());
        var exhibit = new Exhibit(id, description, command, failure, code, page, origin, kept, lines);
        Files.writeString(folder.resolve(FILE), MAPPER.writeValueAsString(exhibit) + "\n");
        return exhibit;
    }

    /** Pictures that were kept of it before, of another variant perhaps. */
    private static void forget(Path folder, Set<String> kept) throws IOException {
        try (DirectoryStream<Path> pictures = Files.newDirectoryStream(folder, "*.{svg,png}")) {
            for (Path picture : pictures) {
                if (!kept.contains(picture.getFileName().toString())) {
                    Files.delete(picture);
                }
            }
        }
    }

    /** Those of these ids that are kept in a folder, in this order. */
    public static List<Exhibit> read(List<String> ids, Path exhibits) throws IOException {
        List<Exhibit> all = new ArrayList<>();
        for (String id : ids) {
            Path file = exhibits.resolve(id).resolve(FILE);
            if (Files.exists(file)) {
                try {
                    all.add(MAPPER.readValue(Files.readString(file), Exhibit.class));
                } catch (JacksonException e) {
                    throw new IOException(
                            file + " cannot be read: " + e.getOriginalMessage() + "; ./krylov reproduce " + id
                                    + " makes it anew",
                            e);
                }
            }
        }
        return all;
    }

    /** Its figures as elements of a page. */
    String figures(Path exhibits) throws IOException {
        var html = new StringBuilder();
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            html.append(new Picture(picture.getValue(), exhibits.resolve(id).resolve(picture.getKey())).html())
                    .append('\n');
        }
        return html.toString();
    }
}
