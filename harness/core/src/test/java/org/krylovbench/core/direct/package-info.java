/** Tests. */
@NullMarked
package org.krylovbench.core.direct;

import org.jspecify.annotations.NullMarked;
