package org.krylovbench.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML with places like {@code {{title}}} that are filled in. */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private Template() {}

    /** A template of the class path, filled in. */
    public static String of(String name, Map<String, String> values) throws IOException {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("not on the class path: " + name);
            }
            return fill(new String(in.readAllBytes(), StandardCharsets.UTF_8), values);
        }
    }

    /** In one pass, so that what a value brings along is never taken for a placeholder. */
    public static String fill(String template, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for {{" + match.group(1) + "}}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
