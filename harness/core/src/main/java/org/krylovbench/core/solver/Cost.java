package org.krylovbench.core.solver;

/**
 * What an iteration costs, on average where iterations differ.
 *
 * @param products with A
 * @param transposeProducts with Aᵀ
 * @param preconditioners applications of M or Mᵀ
 * @param vectors inner products and updates of vectors, in words: {@code 3 inner products, 3 updates}
 */
public record Cost(double products, double transposeProducts, double preconditioners, String vectors) {}
