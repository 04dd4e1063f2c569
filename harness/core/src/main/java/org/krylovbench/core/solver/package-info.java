/** What a solver is, what it is given, what watches it, and what it borrows. */
@NullMarked
package org.krylovbench.core.solver;

import org.jspecify.annotations.NullMarked;
