package org.krylovbench.app;

import java.util.List;
import org.krylovbench.results.ProblemCard;

/** The facts of a problem for a terminal. */
final class FactTable {

    private FactTable() {}

    static TextTable of(ProblemCard card) {
        var table = new TextTable(List.of("fact", "value", "remark"));
        card.facts().forEach(fact -> table.add(List.of(fact.name(), fact.value(), fact.remark())));
        return table;
    }
}
