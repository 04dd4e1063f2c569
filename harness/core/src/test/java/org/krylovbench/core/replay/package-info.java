@NullMarked
package org.krylovbench.core.replay;

import org.jspecify.annotations.NullMarked;
