@NullMarked
package org.krylovbench.core.precondition;

import org.jspecify.annotations.NullMarked;
