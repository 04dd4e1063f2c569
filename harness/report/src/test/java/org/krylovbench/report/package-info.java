@NullMarked
package org.krylovbench.report;

import org.jspecify.annotations.NullMarked;
