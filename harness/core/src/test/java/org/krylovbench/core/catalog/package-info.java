@NullMarked
package org.krylovbench.core.catalog;

import org.jspecify.annotations.NullMarked;
