@NullMarked
package org.krylovbench.nd4j;

import org.jspecify.annotations.NullMarked;
