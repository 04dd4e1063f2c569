package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.krylovbench.results.CardFolder;

/** The page of a problem's card. */
public final class Cards {

    private Cards() {}

    /** Writes the page of a card into a folder and returns it. */
    public static Path write(CardFolder card, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("index.html"), list(card));
    }

    /** The facts as a list. */
    static String list(CardFolder card) {
        return card.card().facts().stream()
                .map(fact -> "<li>" + Html.escape(fact.name() + ": " + fact.value()) + "\n")
                .collect(Collectors.joining(
                        "",
                        "<!doctype html><meta charset=utf-8>\n<h2>"
                                + Html.escape(card.card().name()) + "</h2>\n<ul>\n",
                        "</ul>\n"));
    }
}
