/** What A M is like: recipes that look at it once, without solving anything. */
@NullMarked
package org.krylovbench.core.inspect;

import org.jspecify.annotations.NullMarked;
