package org.krylovbench.report.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.file.FigureFile;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.ProblemCard;

/** The page of a problem's card, with its figures as PNG and SVG. */
public final class Cards {

    private Cards() {}

    /**
     * Draws what the arrays of a card give, over what an older card may have left.
     *
     * @param folder of the page and its figures
     * @return the page
     * @throws IOException if the card cannot be read, or the machine has no font
     */
    public static Path write(CardFolder card, Path folder) throws IOException {
        Fonts fonts = Fonts.load("the same command again");
        List<Drawing> drawings = CardFigures.of(card, fonts);
        Files.createDirectories(folder);
        for (CardFigures.Line line : CardFigures.ALL) {
            Files.deleteIfExists(folder.resolve(line.name() + ".png"));
            Files.deleteIfExists(folder.resolve(line.name() + ".svg"));
        }
        for (Drawing drawing : drawings) {
            FigureFile.write(drawing, fonts, Print.REPORT, folder);
        }
        ProblemCard problem = card.card();
        String body = CardHtml.of(problem, drawings, drawing -> drawing.name() + ".svg", "card", "h1");
        Path page = folder.resolve("index.html");
        Files.writeString(
                page,
                Template.of(
                        "card.html",
                        Map.of(
                                "title", Html.escape(problem.label()),
                                "style", CardHtml.style(),
                                "script", CardHtml.script(),
                                "card", body,
                                "files", drawings.stream().map(Cards::links).collect(Collectors.joining(", ")))));
        return page;
    }

    private static String links(Drawing drawing) {
        return drawing.name() + " (<a href=\"" + drawing.name() + ".png\">PNG</a>, <a href=\"" + drawing.name()
                + ".svg\">SVG</a>)";
    }
}
