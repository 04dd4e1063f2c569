@NullMarked
package org.krylovbench.core.stationary;

import org.jspecify.annotations.NullMarked;
