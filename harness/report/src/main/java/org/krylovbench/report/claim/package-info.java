/** What was published, beside what a run found in its place. */
@NullMarked
package org.krylovbench.report.claim;

import org.jspecify.annotations.NullMarked;
