@NullMarked
package org.krylovbench.statistics;

import org.jspecify.annotations.NullMarked;
