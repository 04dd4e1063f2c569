package org.krylovbench.problems.imaging;

/** Weights of a pixel of a line and those after it. */
record Stencil(int first, double... weights) {

    int size() {
        return weights.length;
    }

    double weight(int k) {
        return weights[k];
    }
}
