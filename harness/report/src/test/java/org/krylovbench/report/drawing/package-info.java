@NullMarked
package org.krylovbench.report.drawing;

import org.jspecify.annotations.NullMarked;
