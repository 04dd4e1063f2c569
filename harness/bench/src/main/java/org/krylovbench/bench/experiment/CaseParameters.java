package org.krylovbench.bench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;

/** The parameters of a case one by one, for those who read no YAML. */
public final class CaseParameters {

    private final String caseId;
    private final List<ParameterRow> rows = new ArrayList<>();

    private CaseParameters(String caseId) {
        this.caseId = caseId;
    }

    public static List<ParameterRow> of(Case combination) {
        var parameters = new CaseParameters(combination.id());
        parameters.add(Part.PROBLEM, combination.problem());
        parameters.add(Part.SOLVER, combination.solver());
        parameters.add(Part.PRECONDITIONER, combination.preconditioner());
        parameters.add(Part.BACKEND, combination.backend());
        return parameters.rows;
    }

    private void add(Part part, Choice<?> choice) {
        rows.add(new ParameterRow(caseId, part, ParameterRow.NAME, choice.name()));
        add(part, "", choice.parameters());
    }

    /** A parameter that has parameters itself is a row with its name, and one for each of them. */
    private void add(Part part, String prefix, Map<?, ?> parameters) {
        parameters.forEach((name, value) -> {
            String path = prefix + name;
            if (value instanceof Map<?, ?> entry) { // {kronecker-reordering: {k: 100}}
                entry.forEach((chosen, inside) -> {
                    rows.add(new ParameterRow(caseId, part, path, chosen.toString()));
                    if (inside instanceof Map<?, ?> nested) {
                        add(part, path + "." + chosen + ".", nested);
                    }
                });
            } else {
                rows.add(new ParameterRow(caseId, part, path, String.valueOf(value)));
            }
        });
    }
}
