@NullMarked
package org.krylovbench.report.table;

import org.jspecify.annotations.NullMarked;
