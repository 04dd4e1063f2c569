package org.krylovbench.report.drawing;

import java.util.ArrayList;
import java.util.List;

/** A text in lines that are no wider than their place: broken between words, and within one that is too long by itself. */
public final class Lines {

    /** After which a word that is too long may be broken. */
    private static final String BREAKS = "-_/=,;:.";

    private Lines() {}

    public static List<String> of(String text, double points, double most, Fonts fonts) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fonts.width(longer, points) <= most) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (fonts.width(line, points) > most && line.codePointCount(0, line.length()) > 1) {
                int end = fitting(line, points, most, fonts);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** How much of a word fits, at least a character; up to where it is best broken. */
    private static int fitting(String word, double points, double most, Fonts fonts) {
        int fits = word.offsetByCodePoints(0, 1);
        int best = 0;
        for (int end = fits; end < word.length(); end = word.offsetByCodePoints(end, 1)) {
            if (fonts.width(word.substring(0, end), points) > most) {
                break;
            }
            fits = end;
            if (BREAKS.indexOf(word.charAt(end - 1)) >= 0) {
                best = end;
            }
        }
        return best > 0 ? best : fits;
    }
}
