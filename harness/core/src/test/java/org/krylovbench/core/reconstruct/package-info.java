@NullMarked
package org.krylovbench.core.reconstruct;

import org.jspecify.annotations.NullMarked;
