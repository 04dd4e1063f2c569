/** The tables of contents: what an experiment may name. */
@NullMarked
package org.krylovbench.problems.catalog;

import org.jspecify.annotations.NullMarked;
