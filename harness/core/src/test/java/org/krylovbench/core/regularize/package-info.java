@NullMarked
package org.krylovbench.core.regularize;

import org.jspecify.annotations.NullMarked;
