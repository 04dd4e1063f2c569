package org.krylovbench.bench.card;

import java.io.IOException;
import org.krylovbench.bench.experiment.NamedProblem;

/** What to say where memory did not suffice, and no recipe had foreseen it. */
final class Exhausted {

    private Exhausted() {}

    static IOException by(NamedProblem named) {
        long most = Runtime.getRuntime().maxMemory();
        return new IOException(named.id() + " needs more than the " + Digits.bytes((double) most)
                + " that Java may use; a smaller size would do, or more memory: KRYLOV_JAVA_OPTS=-Xmx"
                + ((2 * most) >> 30) + "g");
    }
}
