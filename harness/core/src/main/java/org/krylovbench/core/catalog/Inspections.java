package org.krylovbench.core.catalog;

import java.util.List;
import org.krylovbench.core.inspect.AllEigenvalues;
import org.krylovbench.core.inspect.AllSingularValues;
import org.krylovbench.core.inspect.Condition;
import org.krylovbench.core.inspect.Defect;
import org.krylovbench.core.inspect.Determinant;
import org.krylovbench.core.inspect.Entries;
import org.krylovbench.core.inspect.Inspection;
import org.krylovbench.core.inspect.KroneckerRank;
import org.krylovbench.core.inspect.Orthogonality;
import org.krylovbench.problems.Entry;

/** The catalog of inspections: one line each. */
public final class Inspections {

    public static final List<Entry<Inspection>> ALL = List.of(
            new Entry<>("singular-values", "of A M", new AllSingularValues()),
            new Entry<>("eigenvalues", "of A M, in the plane", new AllEigenvalues()),
            new Entry<>("condition", "of A M, and of M A", new Condition()),
            new Entry<>("determinant", "of A M", new Determinant()),
            new Entry<>("entries", "of M, of up to 64 rows", new Entries()),
            new Entry<>("defect", "how far M A is from a multiple of the identity", new Defect()),
            new Entry<>(
                    "orthogonality",
                    "how far Krylov vectors are from it, step by step",
                    new Orthogonality(100, Orthogonality.Start.RIGHT_HAND_SIDE)),
            new Entry<>("kronecker-rank", "how many Kronecker products make A M", new KroneckerRank(1e-12)));

    private Inspections() {}
}
