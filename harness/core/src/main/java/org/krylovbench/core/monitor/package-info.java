/** What watches a solve from outside: when to stop, what to remember, how often an operator was applied. */
@NullMarked
package org.krylovbench.core.monitor;

import org.jspecify.annotations.NullMarked;
