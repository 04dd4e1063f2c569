@NullMarked
package org.krylovbench.core.monitor;

import org.jspecify.annotations.NullMarked;
