/** What a run leaves behind: one record per CSV file, whose components are its columns, and the folder that holds them. */
@NullMarked
package org.krylovbench.results;

import org.jspecify.annotations.NullMarked;
