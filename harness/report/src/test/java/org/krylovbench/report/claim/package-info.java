@NullMarked
package org.krylovbench.report.claim;

import org.jspecify.annotations.NullMarked;
