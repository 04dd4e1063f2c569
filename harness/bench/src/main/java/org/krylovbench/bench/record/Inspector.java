package org.krylovbench.bench.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.core.inspect.Finding;
import org.krylovbench.core.inspect.Inspected;
import org.krylovbench.core.inspect.Inspection;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.results.InspectionFolder;
import org.krylovbench.results.InspectionRow;

/**
 * Finds out what an experiment asks about A M, on the reference backend, in the order in which it asks. What an inspection has
 * found is written when it has ended, so that one which is killed takes no other with it.
 */
public final class Inspector {

    private final List<Choice<Inspection>> inspections;
    private final InspectionFolder folder;

    /**
     * Finds out what an experiment asks for.
     *
     * @param folder of what has been found out about this A M
     */
    public Inspector(List<Choice<Inspection>> inspections, InspectionFolder folder) {
        this.inspections = inspections;
        this.folder = folder;
    }

    /** Does the inspections that are missing. */
    public void inspect(Case combination, LinearProblem problem) throws IOException {
        String problemId = combination.problem().id();
        String preconditioner = combination.preconditioner().id();
        try (Backend backend = new JavaBackend()) {
            var inspected = new Inspected(problem, combination.preconditioner().value(), backend);
            for (Choice<Inspection> inspection : inspections) {
                if (!folder.has(inspection.name())) {
                    folder.write(inspection.name(), rows(problemId, preconditioner, inspection, inspected));
                }
            }
        } catch (FactorizationException e) {
            String why = Failure.of(e).message();
            for (Choice<Inspection> inspection : inspections) {
                if (!folder.has(inspection.name())) {
                    folder.write(
                            inspection.name(),
                            List.of(InspectionRow.none(problemId, preconditioner, inspection.name(), why)));
                }
            }
        }
    }

    private static List<InspectionRow> rows(
            String problemId, String preconditioner, Choice<Inspection> inspection, Inspected inspected) {
        Optional<String> why = inspection.value().refusal(inspected);
        if (why.isPresent()) {
            return List.of(InspectionRow.none(problemId, preconditioner, inspection.name(), why.get()));
        }
        try {
            return inspection.value().findings(inspected).stream()
                    .map(finding -> row(problemId, preconditioner, finding))
                    .toList();
        } catch (FactorizationException e) {
            return List.of(
                    InspectionRow.none(problemId, preconditioner, inspection.name(), String.valueOf(e.getMessage())));
        }
    }

    private static InspectionRow row(String problemId, String preconditioner, Finding finding) {
        return new InspectionRow(
                problemId,
                preconditioner,
                finding.quantity(),
                finding.row(),
                finding.column(),
                finding.value(),
                finding.imaginary(),
                "");
    }
}
