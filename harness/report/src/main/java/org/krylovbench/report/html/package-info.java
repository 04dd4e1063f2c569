/** Parts of pages that need no other file. */
@NullMarked
package org.krylovbench.report.html;

import org.jspecify.annotations.NullMarked;
