package org.krylovbench.core.inspect;

import java.util.List;
import java.util.Optional;

/** Something that can be found out about A M: a public record whose components are its parameters. */
public interface Inspection {

    /** Why this cannot be had of such a matrix, and what would do; nothing if it can. */
    Optional<String> refusal(Inspected inspected);

    /**
     * What it finds, where it is not refused.
     *
     * @throws org.krylovbench.core.linalg.FactorizationException if a decomposition fails that it needs
     */
    List<Finding> findings(Inspected inspected);
}
