/** The lists of solvers and preconditioners, which know all of them. */
@NullMarked
package org.krylovbench.core.catalog;

import org.jspecify.annotations.NullMarked;
