/** Rules that judge a recorded history afterwards: at which iteration they would have stopped. */
@NullMarked
package org.krylovbench.core.replay;

import org.jspecify.annotations.NullMarked;
