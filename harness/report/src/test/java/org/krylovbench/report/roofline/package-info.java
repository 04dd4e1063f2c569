@NullMarked
package org.krylovbench.report.roofline;

import org.jspecify.annotations.NullMarked;
