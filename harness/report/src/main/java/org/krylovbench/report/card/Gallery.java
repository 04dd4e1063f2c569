package org.krylovbench.report.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.file.PngFile;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.ProblemCard;

/** All problems on one page that needs no other file. */
public final class Gallery {

    private static final int DOTS_PER_INCH = 192;

    /**
     * Part of a gallery.
     *
     * @param title its heading
     * @param cards in their order
     * @param failures why there is no card of a problem, a sentence each
     */
    public record Section(String title, List<CardFolder> cards, List<String> failures) {

        public Section {
            cards = List.copyOf(cards);
            failures = List.copyOf(failures);
        }
    }

    private Gallery() {}

    /**
     * Writes the page.
     *
     * @param folder where it will be
     * @return the page
     * @throws IOException if a card cannot be read, or the machine has no font
     */
    public static Path write(String title, List<Section> sections, Path folder) throws IOException {
        Fonts fonts = Fonts.load("the same command again");
        var body = new StringBuilder();
        for (int s = 0; s < sections.size(); s++) {
            body.append(section(sections.get(s), anchor(s), fonts));
        }
        Files.createDirectories(folder);
        Path page = folder.resolve("index.html");
        Files.writeString(
                page,
                Template.of(
                        "gallery.html",
                        Map.of(
                                "title", Html.escape(title),
                                "count", count(sections),
                                "style", CardHtml.style(),
                                "script", CardHtml.script(),
                                "contents", contents(sections),
                                "sections", body.toString())));
        return page;
    }

    private static String count(List<Section> sections) {
        int cards =
                sections.stream().mapToInt(section -> section.cards().size()).sum();
        int failures =
                sections.stream().mapToInt(section -> section.failures().size()).sum();
        return cards
                + (cards == 1 ? " problem" : " problems")
                + (failures == 0 ? "" : ", and " + failures + " without a card");
    }

    private static String anchor(int section) {
        return "section-" + (section + 1);
    }

    private static String contents(List<Section> sections) {
        return IntStream.range(0, sections.size())
                .mapToObj(s -> link(anchor(s), sections.get(s).title()))
                .collect(Collectors.joining("\n"));
    }

    private static String link(String anchor, String text) {
        return "<li><a href=\"#" + anchor + "\">" + Html.escape(text) + "</a></li>";
    }

    private static String section(Section section, String anchor, Fonts fonts) throws IOException {
        var links = new StringBuilder();
        var cards = new StringBuilder();
        for (int c = 0; c < section.cards().size(); c++) {
            CardFolder folder = section.cards().get(c);
            ProblemCard card = folder.card();
            String id = anchor + "-" + (c + 1);
            links.append(link(id, card.label())).append('\n');
            cards.append(CardHtml.of(card, CardFigures.of(folder, fonts), Gallery::inline, id, "h3"));
        }
        return Template.of(
                "section.html",
                Map.of(
                        "id", anchor,
                        "title", Html.escape(section.title()),
                        "contents", links.toString(),
                        "cards", cards.toString(),
                        "failures", failures(section.failures())));
    }

    private static String failures(List<String> failures) {
        return failures.stream()
                .map(failure -> "<p class=\"failure\">" + Html.escape(failure) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String inline(Drawing drawing) throws IOException {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(PngFile.bytes(drawing, DOTS_PER_INCH));
    }
}
