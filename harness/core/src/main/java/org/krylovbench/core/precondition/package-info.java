/** Preconditioners, each a recipe for an approximate inverse. */
@NullMarked
package org.krylovbench.core.precondition;

import org.jspecify.annotations.NullMarked;
