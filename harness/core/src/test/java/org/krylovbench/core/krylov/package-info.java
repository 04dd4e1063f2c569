@NullMarked
package org.krylovbench.core.krylov;

import org.jspecify.annotations.NullMarked;
