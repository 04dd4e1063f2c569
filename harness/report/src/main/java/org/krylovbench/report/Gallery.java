package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.krylovbench.results.CardFolder;

/** A page of many cards. */
public final class Gallery {

    private Gallery() {}

    /** Cards under a heading. */
    public record Section(String title, List<CardFolder> cards) {

        public Section {
            cards = List.copyOf(cards);
        }
    }

    /** Writes the page of all cards into a folder and returns it. */
    public static Path write(String title, List<Section> sections, Path folder) throws IOException {
        Files.createDirectories(folder);
        String body = sections.stream()
                .flatMap(section -> section.cards().stream())
                .map(Cards::list)
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("index.html"), "<h1>" + Html.escape(title) + "</h1>\n" + body);
    }
}
