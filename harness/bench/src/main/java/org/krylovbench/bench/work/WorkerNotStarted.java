package org.krylovbench.bench.work;

import java.io.IOException;

/** No worker process can be started, so that nothing can be run. */
public final class WorkerNotStarted extends IOException {

    private static final long serialVersionUID = 1;

    WorkerNotStarted(String reason) {
        super("a worker process does not start: " + reason);
    }
}
