package org.krylovbench.core.linalg;

/**
 * A map in two halves, R L.
 *
 * @param left L, which acts first
 * @param right R, which acts last
 */
public record Halves(Transposable left, Transposable right) {}
