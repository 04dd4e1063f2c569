/** Orders in which the unknowns of sparse systems are eliminated. */
@NullMarked
package org.krylovbench.core.ordering;

import org.jspecify.annotations.NullMarked;
