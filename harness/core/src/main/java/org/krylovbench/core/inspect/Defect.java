package org.krylovbench.core.inspect;

import java.util.List;
import java.util.Optional;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.problems.DenseMatrix;

/**
 * How far M A is from what M is made for: {@code defect} is ‖M A − η I‖_F with the η of the preconditioner, which is 1 but for
 * those that have it as a parameter, and {@code identity-defect} is ‖M A − I‖_F.
 */
public record Defect() implements Inspection {

    @Override
    public Optional<String> refusal(Inspected inspected) {
        return inspected.notSquare("defects");
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        DenseMatrix product = inspected.leftProduct();
        return List.of(
                Finding.alone("defect", distance(product, inspected.target())),
                Finding.alone("identity-defect", distance(product, 1)));
    }

    /** ‖B − η I‖_F. */
    private static double distance(DenseMatrix B, double eta) {
        int next = B.rows() + 1; // from one entry of the diagonal to the next
        return Norm.scaled(B.values().length, at -> B.values()[at] - (at % next == 0 ? eta : 0));
    }
}
