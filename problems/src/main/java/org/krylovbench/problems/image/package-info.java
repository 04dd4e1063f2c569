/** Images: generated scenes and files. */
@NullMarked
package org.krylovbench.problems.image;

import org.jspecify.annotations.NullMarked;
