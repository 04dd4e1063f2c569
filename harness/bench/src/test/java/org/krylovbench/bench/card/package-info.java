@NullMarked
package org.krylovbench.bench.card;

import org.jspecify.annotations.NullMarked;
