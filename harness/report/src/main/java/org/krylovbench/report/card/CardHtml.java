package org.krylovbench.report.card;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.ProblemCard;
import org.krylovbench.results.ProblemCard.Fact;

/** A problem's card as part of a page. */
final class CardHtml {

    /** Somewhat less than on paper, so that three plots stand side by side. */
    private static final double CSS_PIXELS_PER_POINT = 1.22;

    /** Where a page finds a drawing. */
    @FunctionalInterface
    interface Source {

        /** What the page has as address of the image. */
        String of(Drawing drawing) throws IOException;
    }

    private CardHtml() {}

    /**
     * The card.
     *
     * @param id of its element
     * @param heading name of the element of its label, such as {@code h1}
     */
    static String of(ProblemCard card, List<Drawing> drawings, Source source, String id, String heading)
            throws IOException {
        var figures = new StringBuilder();
        for (Drawing drawing : drawings) {
            figures.append(figure(drawing, card.label(), source.of(drawing)));
        }
        return Template.of(
                "problem.html",
                Map.of(
                        "id", Html.escape(id),
                        "heading", heading,
                        "label", Html.escape(card.label()),
                        "summary", Html.escape(card.summary()),
                        "entry", Html.escape(card.entry()),
                        "facts", facts(card),
                        "figures", figures.toString()));
    }

    /** What all pages of cards look like. */
    static String style() throws IOException {
        return Template.of("cards.css", Map.of());
    }

    /** What they can do where scripts run. */
    static String script() throws IOException {
        return Template.of("cards.js", Map.of());
    }

    private static String facts(ProblemCard card) {
        return Stream.concat(
                        Stream.of(new Fact("size of A", size(card.rows(), card.columns()), images(card))),
                        card.facts().stream())
                .map(fact -> "<tr><th scope=\"row\">" + Html.escape(fact.name()) + "</th><td>"
                        + Html.escape(fact.value()) + remark(fact.remark()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private static String images(ProblemCard card) {
        String solution =
                card.solutionRows() > 0 ? "x is an image of " + size(card.solutionRows(), card.solutionColumns()) : "";
        String data = card.dataRows() > 0 ? "b is an image of " + size(card.dataRows(), card.dataColumns()) : "";
        return Stream.of(solution, data).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String size(int rows, int columns) {
        return rows + "\u00a0\u00d7\u00a0" + columns;
    }

    private static String remark(String remark) {
        return remark.isEmpty() ? "" : " <small>" + Html.escape(remark) + "</small>";
    }

    private static String figure(Drawing drawing, String label, String source) {
        String title = Html.escape(drawing.title());
        return "<figure><img src=\"" + Html.escape(source) + "\" alt=\"" + title + ": " + Html.escape(label)
                + "\" width=\"" + pixels(drawing.width()) + "\" height=\"" + pixels(drawing.height())
                + "\"><figcaption>" + title + "</figcaption></figure>\n";
    }

    private static long pixels(double points) {
        return Math.round(points * CSS_PIXELS_PER_POINT);
    }
}
