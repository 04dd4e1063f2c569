/** Methods by a splitting of A or by a fixed polynomial of it. */
@NullMarked
package org.krylovbench.core.stationary;

import org.jspecify.annotations.NullMarked;
