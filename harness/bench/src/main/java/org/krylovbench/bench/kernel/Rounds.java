package org.krylovbench.bench.kernel;

/**
 * How the kernels of a process are repeated: in rounds, each a batch of calls of every kernel, so that what disturbs a
 * machine for seconds disturbs all alike and spoils no batch of another round.
 *
 * @param name of the profile
 * @param warmUps rounds that are not counted
 * @param rounds rounds that are
 * @param batchMilliseconds what a batch takes; one call if that takes longer
 */
public record Rounds(String name, int warmUps, int rounds, int batchMilliseconds) {

    static final Rounds QUICK = new Rounds("quick", 2, 8, 10);
    static final Rounds STANDARD = new Rounds("standard", 5, 50, 20);
}
