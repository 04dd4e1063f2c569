/** Two-dimensional arrays of numbers from files of many kinds. */
@NullMarked
package org.krylovbench.problems.files;

import org.jspecify.annotations.NullMarked;
