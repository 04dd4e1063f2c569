@NullMarked
package org.krylovbench.app;

import org.jspecify.annotations.NullMarked;
