/** The lists of solvers, preconditioners and rules, which know all of them. */
@NullMarked
package org.krylovbench.core.catalog;

import org.jspecify.annotations.NullMarked;
