@NullMarked
package org.krylovbench.core.nested;

import org.jspecify.annotations.NullMarked;
