@NullMarked
package org.krylovbench.nd4j.api;

import org.jspecify.annotations.NullMarked;
