/** The ND4J backend: vectors are INDArrays, the arithmetic works on their memory. */
@NullMarked
package org.krylovbench.nd4j;

import org.jspecify.annotations.NullMarked;
