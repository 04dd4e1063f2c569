@NullMarked
package org.krylovbench.report.figure;

import org.jspecify.annotations.NullMarked;
