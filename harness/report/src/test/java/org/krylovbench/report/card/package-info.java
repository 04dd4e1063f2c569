@NullMarked
package org.krylovbench.report.card;

import org.jspecify.annotations.NullMarked;
