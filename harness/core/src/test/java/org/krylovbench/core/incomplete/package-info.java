@NullMarked
package org.krylovbench.core.incomplete;

import org.jspecify.annotations.NullMarked;
