/** Drawings as files that tell where they come from: PNG, SVG, PDF and TeX; and how two of them are compared. */
@NullMarked
package org.krylovbench.report.file;

import org.jspecify.annotations.NullMarked;
