@NullMarked
package org.krylovbench.bench;

import org.jspecify.annotations.NullMarked;
