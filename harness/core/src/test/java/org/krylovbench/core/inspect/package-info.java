@NullMarked
package org.krylovbench.core.inspect;

import org.jspecify.annotations.NullMarked;
