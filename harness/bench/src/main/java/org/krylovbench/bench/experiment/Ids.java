package org.krylovbench.bench.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Names that are readable, safe for a folder and a shell, and tell apart what differs in a parameter. */
public final class Ids {

    private Ids() {}

    /** What is left of the 255 bytes of a file name for what stands before and after. */
    private static final int MOST = 240;

    /** The name and the parameters. */
    static String of(String name, Map<String, Object> parameters) {
        return fitting(name + of(parameters));
    }

    /** What is too long to name a folder is cut, and told apart by a checksum of all of it. */
    public static String fitting(String id) {
        if (id.length() <= MOST) {
            return id;
        }
        var checksum = new CRC32();
        checksum.update(id.getBytes(StandardCharsets.UTF_8));
        String end = String.format(Locale.ROOT, "~%08x", checksum.getValue());
        return id.substring(0, MOST - end.length()) + end;
    }

    /** {@code _restart=20_orthogonalization=classical-twice}, nothing for no parameters. */
    private static String of(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> "_" + parameter.getKey() + "=" + text(parameter.getValue()))
                .collect(Collectors.joining());
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> named) { // {motion: {length: 9, angle: 30}}
            return named.entrySet().stream()
                    .map(entry -> entry.getKey() + "." + nested(entry.getValue()))
                    .collect(Collectors.joining("."));
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e6) {
            return Long.toString(number.longValue());
        }
        String text = value.toString();
        String last = text.substring(text.lastIndexOf('/') + 1); // of a path, what tells it apart
        return last.replaceAll("[^A-Za-z0-9._+-]+", "-");
    }

    private static String nested(Object value) {
        return value instanceof Map<?, ?> parameters
                ? parameters.entrySet().stream()
                        .map(entry -> text(entry.getValue()))
                        .collect(Collectors.joining("."))
                : text(value);
    }
}
