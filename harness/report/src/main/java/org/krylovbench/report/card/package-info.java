/** What problems are like: their cards, with the figures on them, and the gallery of all. */
@NullMarked
package org.krylovbench.report.card;

import org.jspecify.annotations.NullMarked;
