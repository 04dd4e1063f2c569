@NullMarked
package org.krylovbench.core.approximate;

import org.jspecify.annotations.NullMarked;
