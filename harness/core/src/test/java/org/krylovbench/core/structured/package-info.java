@NullMarked
package org.krylovbench.core.structured;

import org.jspecify.annotations.NullMarked;
