/** From an experiment file to a plan, from a plan to results: the experiment's language and the measuring. */
@NullMarked
package org.krylovbench.bench;

import org.jspecify.annotations.NullMarked;
