@NullMarked
package org.krylovbench.core.multigrid;

import org.jspecify.annotations.NullMarked;
