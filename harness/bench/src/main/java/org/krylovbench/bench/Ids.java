package org.krylovbench.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Names that are readable, safe for a folder and a shell, and tell apart what differs in a parameter. */
final class Ids {

    private Ids() {}

    /** {@code _restart=20_orthogonalization=classical-twice}, nothing for no parameters. */
    static String of(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> "_" + parameter.getKey() + "=" + text(parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining());
    }

    private static String text(String key, Object value) {
        if (value instanceof Map<?, ?> named) { // {motion: {length: 9, angle: 30}}
            return named.entrySet().stream()
                    .map(entry -> entry.getKey() + "." + nested(entry.getValue()))
                    .collect(Collectors.joining("."));
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e6) {
            return Long.toString(number.longValue());
        }
        String text = key.equals("file") || key.equals("path") || key.equals("rhs")
                ? Path.of(value.toString()).getFileName().toString()
                : value.toString();
        return text.replaceAll("[^A-Za-z0-9._+-]+", "-");
    }

    private static String nested(Object value) {
        return value instanceof Map<?, ?> parameters
                ? parameters.entrySet().stream()
                        .map(entry -> text(entry.getKey().toString(), entry.getValue()))
                        .collect(Collectors.joining("."))
                : text("", value);
    }
}
