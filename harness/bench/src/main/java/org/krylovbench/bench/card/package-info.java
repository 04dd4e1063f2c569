/** What there is to tell of a problem, for its card and for a gallery of cards. */
@NullMarked
package org.krylovbench.bench.card;

import org.jspecify.annotations.NullMarked;
