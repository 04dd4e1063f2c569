@NullMarked
package org.krylovbench.core.kronecker;

import org.jspecify.annotations.NullMarked;
