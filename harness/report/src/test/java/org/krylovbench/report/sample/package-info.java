@NullMarked
package org.krylovbench.report.sample;

import org.jspecify.annotations.NullMarked;
