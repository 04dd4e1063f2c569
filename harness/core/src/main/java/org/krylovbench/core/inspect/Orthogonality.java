package org.krylovbench.core.inspect;

import static org.krylovbench.core.krylov.Orthogonalization.CLASSICAL;
import static org.krylovbench.core.krylov.Orthogonalization.CLASSICAL_TWICE;
import static org.krylovbench.core.krylov.Orthogonalization.MODIFIED_GRAM_SCHMIDT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;

/**
 * How far Krylov vectors are from orthonormal, ‖I − VₖᵀVₖ‖₂ over k. Of a symmetric A without preconditioner those of the Lanczos
 * process: {@code orthogonality-of-lanczos} by three terms alone, which is lost when a Ritz value has converged (Paige, The
 * computation of eigenvalues and eigenvectors of very large sparse matrices, 1971; Parlett, The Symmetric Eigenvalue Problem,
 * 1998, section 13.3), and {@code orthogonality-of-lanczos-reorthogonalized} against all vectors, twice. Of any other A M those
 * of the Arnoldi process by Gram and Schmidt: {@code orthogonality-of-arnoldi-classical}, {@code -modified} and
 * {@code -classical-twice}. Memory: 2m vectors. Besides the processes m⁴/3 flops for each, which is seconds for m = 300.
 *
 * @param steps m, the vectors that are made, fewer where the space ends before
 * @param start the first of them, but for its length
 */
public record Orthogonality(int steps, Start start) implements Inspection {

    private static final int MOST_STEPS = 1000;

    /** What a process begins with. */
    public enum Start {
        /** b, as a method does that begins with x = 0. */
        RIGHT_HAND_SIDE,
        /** The vector of ones. */
        ONES
    }

    public Orthogonality {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "steps must lie between 1 and " + MOST_STEPS + ", as each has a norm of its own, but is " + steps);
        }
    }

    @Override
    public Optional<String> refusal(Inspected inspected) {
        if (inspected.rows() != inspected.columns()) {
            return Optional.of(
                    "Krylov vectors need a square matrix, but this is " + inspected.rows() + "×" + inspected.columns());
        }
        if (start == Start.RIGHT_HAND_SIDE
                && Arrays.stream(inspected.problem().rightHandSide()).allMatch(entry -> entry == 0)) {
            return Optional.of("b is zero, and nothing begins with it; start: ones would do");
        }
        return inspected.notLinear();
    }

    @Override
    public List<Finding> findings(Inspected inspected) {
        int m = Math.min(steps, inspected.rows());
        Vector v = first(inspected);
        Map<String, KrylovVectors> processes = new LinkedHashMap<>();
        if (inspected.isSymmetric()) {
            processes.put("lanczos", new LanczosVectors(inspected, v, false, m));
            processes.put("lanczos-reorthogonalized", new LanczosVectors(inspected, v, true, m));
        } else {
            processes.put("arnoldi-classical", new ArnoldiVectors(inspected, v, CLASSICAL, m));
            processes.put("arnoldi-modified", new ArnoldiVectors(inspected, v, MODIFIED_GRAM_SCHMIDT, m));
            processes.put("arnoldi-classical-twice", new ArnoldiVectors(inspected, v, CLASSICAL_TWICE, m));
        }
        List<Finding> findings = new ArrayList<>();
        processes.forEach((process, vectors) -> {
            Basis V = inspected.backend().basis(inspected.rows(), m);
            var loss = new LossOfOrthogonality(V, inspected.backend());
            for (int k = 1; k <= m && vectors.next(V, k - 1); k++) {
                findings.add(Finding.of("orthogonality-of-" + process, k, loss.of(k)));
            }
        });
        return findings;
    }

    private Vector first(Inspected inspected) {
        Vector v = inspected.backend().vector(inspected.problem().rightHandSide());
        if (start == Start.ONES) {
            v.fill(1);
        }
        return v;
    }
}
