package org.krylovbench.report.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Two texts, in which numbers may differ by what rounding makes of them. */
public final class TextComparison {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /** Of lengths on paper, in points. */
    private static final double NEAR = 0.02;

    private static final int MOST = 5;
    private static final int SHOWN = 60;

    private TextComparison() {}

    /** Of elements, attributes and words, but not of fonts and of where the figure comes from. */
    public static List<String> svg(byte[] before, byte[] now) throws IOException {
        List<String> was = new ArrayList<>();
        List<String> is = new ArrayList<>();
        collect(SvgFile.read(before), was);
        collect(SvgFile.read(now), is);
        return compare("element", was, is);
    }

    private static void collect(Element element, List<String> parts) {
        if (element.getTagName().equals("metadata") || element.getTagName().equals("style")) {
            return;
        }
        var part = new StringBuilder(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            part.append(' ').append(attributes.item(i).getNodeName()).append('=');
            part.append(attributes.item(i).getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                part.append(' ').append(child.getNodeValue().strip());
            }
        }
        parts.add(part.toString());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, parts);
            }
        }
    }

    /** Of lines, but the one of where the figure comes from. */
    public static List<String> tex(String before, String now) {
        return lines("line", withoutOrigin(before), withoutOrigin(now));
    }

    private static String withoutOrigin(String tex) {
        return PgfFile.origin(tex).map(json -> tex.replace(json, "")).orElse(tex);
    }

    /**
     * How two texts differ, line by line.
     *
     * @param what a part is called
     */
    public static List<String> lines(String what, String before, String now) {
        return compare(what, before.lines().toList(), now.lines().toList());
    }

    private static List<String> compare(String what, List<String> before, List<String> now) {
        List<String> differences = new ArrayList<>();
        int both = Math.min(before.size(), now.size());
        int different = 0;
        for (int i = 0; i < both; i++) {
            if (!alike(before.get(i), now.get(i)) && ++different <= MOST) {
                differences.add(what + " " + (i + 1) + " was '" + excerpt(before.get(i), now.get(i)) + "' and is '"
                        + excerpt(now.get(i), before.get(i)) + "'");
            }
        }
        if (different > MOST) {
            differences.add("and " + (different - MOST) + " more of these");
        }
        if (before.size() != now.size()) {
            differences.add(what + "s were " + before.size() + ", and are " + now.size());
        }
        return differences;
    }

    /** From a little before the two part. */
    private static String excerpt(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int start = Math.max(0, same - SHOWN / 3);
        return text.substring(start, Math.min(text.length(), start + SHOWN));
    }

    private static boolean alike(String before, String now) {
        if (before.equals(now)) {
            return true;
        }
        Matcher was = NUMBER.matcher(before);
        Matcher is = NUMBER.matcher(now);
        int end = 0;
        int endNow = 0;
        while (was.find() && is.find()) {
            boolean words = before.substring(end, was.start()).equals(now.substring(endNow, is.start()));
            if (!words || !near(Double.parseDouble(was.group()), Double.parseDouble(is.group()))) {
                return false;
            }
            end = was.end();
            endNow = is.end();
        }
        return before.substring(end).equals(now.substring(endNow));
    }

    /** On paper; numbers that are no lengths must agree in six digits. */
    private static boolean near(double a, double b) {
        boolean lengths = Math.max(Math.abs(a), Math.abs(b)) >= 1;
        return Math.abs(a - b) <= (lengths ? NEAR : 1e-6 * Math.max(Math.abs(a), Math.abs(b)));
    }
}
