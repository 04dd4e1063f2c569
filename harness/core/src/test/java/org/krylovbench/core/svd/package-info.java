@NullMarked
package org.krylovbench.core.svd;

import org.jspecify.annotations.NullMarked;
