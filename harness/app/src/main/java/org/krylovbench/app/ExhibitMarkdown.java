package org.krylovbench.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.report.Exhibit;
import org.krylovbench.report.Exhibit.Line;
import org.krylovbench.report.Exhibit.Origin;

/** All exhibits as a page of Markdown: a table of the numbers, and what each shows. */
final class ExhibitMarkdown {

    private static final String HEAD = """
            # The founding documents

            Made by `./krylov reproduce`, which overwrites what is changed by hand. A blog post on GMRES (B), a paper on truncated
            singular value decompositions by Kronecker products (P), an exercise on deconvolution (H), a notebook on a banded
            approximate inverse (T) and a summary of Krylov methods (K): what they report, and what is found here.

            Reported numbers are as printed. **equal**: ours rounds to the same digits; **equal within rounding**: it is as near as
            the claim asks for; **holds**: it is as the document says that gives an order or a size alone; marked _r_: the number depends on rounding or on what was drawn at random; _h_: on the machine;
            lost: the document does not have it any more; none: it never told it. The document's own code is run on this machine, on one thread as ours is.

            """;

    private ExhibitMarkdown() {}

    static String of(List<Exhibit> exhibits) {
        var table = new TextTable(
                List.of("id", "what", "reported", "the document's code here", "ours", "deviation", "verdict"));
        for (Exhibit exhibit : exhibits) {
            exhibit.lines().forEach(line -> table.add(row(exhibit.id(), line)));
            if (!exhibit.failure().isEmpty()) {
                table.add(List.of(exhibit.id(), "", "", "", "", "", "not done, see below"));
            }
        }
        String described = exhibits.stream().map(ExhibitMarkdown::described).collect(Collectors.joining());
        return HEAD + origins(exhibits) + "\n" + table.markdown() + "\n\n## What they show\n\n" + described;
    }

    private static List<String> row(String id, Line line) {
        return List.of(
                id,
                plain(line.what()),
                mark(line),
                plain(line.document()),
                plain(line.ours()),
                plain(line.deviation()),
                plain(line.words()));
    }

    private static String mark(Line line) {
        return switch (line.kind()) {
            case EXACT -> plain(line.reported());
            case ROUNDING -> plain(line.reported()) + " _r_";
            case HARDWARE -> plain(line.reported()) + " _h_";
        };
    }

    /** Where the numbers come from: a line for each machine, commit, day and variant. */
    private static String origins(List<Exhibit> exhibits) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Exhibit exhibit : exhibits) {
            if (!exhibit.origin().equals(Origin.NONE)) {
                places.merge(
                        words(exhibit.origin()),
                        List.of(exhibit.id()),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        }
        return places.entrySet().stream()
                .map(place -> "- " + String.join(", ", place.getValue()) + ": " + place.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String words(Origin origin) {
        String day = origin.date().substring(0, Math.min(10, origin.date().length()));
        return plain(origin.machine()) + "; " + plain(origin.java())
                + (origin.commit().isEmpty() ? "" : "; commit " + origin.commit()) + "; " + day + "; "
                + (origin.variant().isEmpty() ? "the experiment as it is" : "the variant '" + origin.variant() + "'");
    }

    private static String described(Exhibit exhibit) {
        return "- **" + exhibit.id() + "** " + plain(exhibit.description())
                + (exhibit.failure().isEmpty() ? "" : " Not done: " + plain(exhibit.failure()) + ".")
                + (exhibit.code().isEmpty() ? "" : " The document's own code: " + plain(exhibit.code()) + ".") + "\n";
    }

    /** Without what Markdown would take for its own. */
    private static String plain(String words) {
        return words.replaceAll("[\\\\*_<`|\\[\\]]", "\\\\$0").replaceAll("\\R", " ");
    }
}
