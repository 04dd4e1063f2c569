package org.krylovbench.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts as a table of two columns. */
public final class FactTable {

    private final Map<String, String> facts = new LinkedHashMap<>();

    /** Adds a fact, unless there is nothing to tell. */
    public FactTable add(String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
        return this;
    }

    public FactTable add(String name, List<String> values) {
        return add(name, String.join(" ", values));
    }

    public FactTable add(String name, Map<String, String> values) {
        return add(
                name,
                values.entrySet().stream()
                        .map(value -> value.getKey() + ": " + value.getValue())
                        .collect(Collectors.joining("; ")));
    }

    public String html() {
        return facts.entrySet().stream()
                .map(fact -> "<tr><th scope=\"row\">" + Html.escape(fact.getKey()) + "</th><td>"
                        + Html.escape(fact.getValue()) + "</td></tr>")
                .collect(Collectors.joining("\n", "<table class=\"facts\">\n<tbody>\n", "\n</tbody>\n</table>"));
    }
}
