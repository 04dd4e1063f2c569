/** What this machine is, and what else goes on in it. */
@NullMarked
package org.krylovbench.bench.machine;

import org.jspecify.annotations.NullMarked;
