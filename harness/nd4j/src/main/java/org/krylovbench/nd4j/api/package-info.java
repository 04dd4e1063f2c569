/** A backend of nothing but ND4J's own operations, which run wherever ND4J has its arrays: on the CPU or on a CUDA card. */
@NullMarked
package org.krylovbench.nd4j.api;

import org.jspecify.annotations.NullMarked;
