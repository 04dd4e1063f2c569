@NullMarked
package org.krylovbench.core.solver;

import org.jspecify.annotations.NullMarked;
