@NullMarked
package org.krylovbench.results;

import org.jspecify.annotations.NullMarked;
