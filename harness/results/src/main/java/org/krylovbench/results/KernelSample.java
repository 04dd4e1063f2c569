package org.krylovbench.results;

/**
 * A row of {@code samples.csv}: one raw batch of calls of a kernel.
 *
 * @param backend as in {@link KernelRow}
 * @param kernel as in {@link KernelRow}
 * @param size as in {@link KernelRow}
 * @param fork the process, 0-based
 * @param round the batch in it, 0-based; the batches of one round follow each other
 * @param calls how many the batch is of
 * @param seconds of one call, over the batch
 */
public record KernelSample(String backend, String kernel, int size, int fork, int round, long calls, double seconds) {}
