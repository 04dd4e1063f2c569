package org.krylovbench.app;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import org.krylovbench.app.Description.Fact;
import org.krylovbench.app.Listing.Chapter;
import org.krylovbench.bench.experiment.Parameter;

/** Listings for a terminal of a hundred columns. */
final class TextListing {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private TextListing() {}

    /** All that there is to tell: tables first, if there are any. */
    static String of(Listing listing) {
        int column = column(listing);
        var written = new TextListing();
        written.heading(listing.title(), "=");
        listing.notes().forEach(note -> written.tell("  " + note.name(), note.value(), column));
        if (!listing.header().isEmpty()) {
            written.table(listing);
        }
        for (Chapter chapter : listing.chapters()) {
            if (!chapter.title().isEmpty()) {
                written.text.append('\n');
                written.heading(chapter.title(), "-");
            }
            chapter.entries().forEach(entry -> written.describe(entry, column));
        }
        return written.text.toString();
    }

    /** The names alone, and how to learn more. */
    static String overview(List<Listing> listings) {
        var written = new TextListing();
        for (Listing listing : listings) {
            written.tell("", listing.title(), 0);
            for (Chapter chapter : listing.chapters()) {
                String names = String.join(", ", chapter.names());
                if (chapter.title().isEmpty()) {
                    written.tell("", names, 2);
                } else {
                    written.tell("", chapter.title(), 2);
                    written.tell("", names, 4);
                }
            }
            written.text.append('\n');
        }
        String kinds = listings.stream().map(Listing::title).collect(Collectors.joining(", "));
        written.tell(
                "", "What each is, with parameters and defaults: krylov list KIND, where KIND is one of " + kinds, 0);
        return written.text.toString();
    }

    private void heading(String title, String underline) {
        text.append(title).append('\n').append(underline.repeat(title.length())).append('\n');
    }

    /** One table in pieces, so that its columns stand below each other. */
    private void table(Listing listing) {
        var table = new TextTable(listing.header());
        listing.entries().forEach(entry -> table.add(entry.row()));
        Iterator<String> lines = table.toString().lines().iterator();
        text.append("\n  ").append(lines.next()).append('\n');
        for (Chapter chapter : listing.chapters()) {
            text.append(chapter.title()).append('\n');
            chapter.entries()
                    .forEach(entry -> text.append("  ").append(lines.next()).append('\n'));
        }
    }

    private void describe(Description entry, int column) {
        text.append('\n');
        tell(entry.name(), entry.summary(), column);
        entry.facts().forEach(fact -> tell("  " + fact.name(), fact.value(), column));
        for (Parameter parameter : entry.parameters()) {
            String standard = parameter.standard().isEmpty() ? "not set" : parameter.standard();
            tell("  " + parameter.name() + ":", standard + "   (" + Description.values(parameter) + ")", column);
        }
    }

    /** Begins a line with a name, and has what is told of it in a column of its own. */
    private void tell(String name, String value, int column) {
        String kept = value.replace(" |", "\u00a0|").replace(" × ", "\u00a0×\u00a0"); // no line begins with these
        String indent = " ".repeat(column);
        String wrapped =
                WordUtils.wrap(kept, WIDTH - column, "\n" + indent, false).replace('\u00a0', ' ');
        text.append(name)
                .append(indent.substring(name.length()))
                .append(wrapped)
                .append('\n');
    }

    /** Two columns beside the longest name. */
    private static int column(Listing listing) {
        Stream<Fact> notes = listing.notes().stream();
        Stream<Fact> facts = listing.entries().stream().flatMap(entry -> entry.facts().stream());
        Stream<String> parameters = listing.entries().stream()
                .flatMap(entry -> entry.parameters().stream())
                .map(parameter -> "  " + parameter.name() + ":");
        return Stream.of(
                                listing.entries().stream().map(Description::name),
                                Stream.concat(notes, facts).map(fact -> "  " + fact.name()),
                                parameters)
                        .flatMap(names -> names)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                + 2;
    }
}
