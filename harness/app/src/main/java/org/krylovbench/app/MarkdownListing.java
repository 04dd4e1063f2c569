package org.krylovbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;
import org.krylovbench.app.Description.Fact;
import org.krylovbench.app.Listing.Chapter;
import org.krylovbench.bench.experiment.Parameter;

/** A listing as a page of the documentation: the same as on a terminal, with links from its tables. */
final class MarkdownListing {

    private final StringBuilder text = new StringBuilder();

    private MarkdownListing() {}

    static String of(Listing listing) {
        boolean tables = !listing.header().isEmpty();
        var written = new MarkdownListing();
        written.paragraph("# " + WordUtils.capitalize(listing.title()));
        written.paragraph("Made by `" + command(listing.title()) + "`, which overwrites what is changed by hand.");
        written.facts(listing.notes());
        if (tables) {
            listing.chapters().forEach(chapter -> written.table(listing.header(), chapter));
        }
        for (Chapter chapter : listing.chapters()) {
            if (!chapter.title().isEmpty()) {
                written.paragraph("## " + chapter.title());
            }
            chapter.entries()
                    .forEach(entry -> written.describe(entry, chapter.title().isEmpty() ? "## " : "### "));
        }
        if (tables) {
            listing.entries().forEach(entry -> written.line("[" + entry.name() + "]: #" + entry.name()));
        }
        return written.text.toString().stripTrailing() + "\n";
    }

    /** What makes a page anew. */
    static String command(String title) {
        return "./krylov list " + title + " --markdown > docs/" + title.toLowerCase(Locale.ROOT) + ".md";
    }

    /** The names are references, which the end of the page says where to find. */
    private void table(List<String> header, Chapter chapter) {
        paragraph("**" + chapter.title() + "**");
        var table = new TextTable(header);
        for (Description entry : chapter.entries()) {
            List<String> row = new ArrayList<>(entry.row());
            row.set(0, "[" + entry.name() + "]");
            table.add(row);
        }
        paragraph(table.markdown());
    }

    private void describe(Description entry, String heading) {
        paragraph(heading + entry.name());
        paragraph(plain(entry.summary()));
        entry.facts().forEach(this::fact);
        entry.parameters().forEach(this::parameter);
        line("");
    }

    private void facts(List<Fact> facts) {
        facts.forEach(this::fact);
        line("");
    }

    private void fact(Fact fact) {
        line("- **" + fact.name() + "**: " + plain(fact.value()));
    }

    private void parameter(Parameter parameter) {
        String values = " (" + plain(Description.values(parameter)) + ")";
        if (parameter.standard().isEmpty()) {
            line("- `" + parameter.name() + "`, not set" + values);
        } else {
            line("- `" + parameter.name() + ": " + parameter.standard() + "`" + values);
        }
    }

    private void paragraph(String words) {
        line(words);
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    /** Without what Markdown would take for its own. */
    private static String plain(String words) {
        return words.replaceAll("[*_<`]", "\\\\$0");
    }
}
