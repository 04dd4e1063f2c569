/** Axes, curves, maps, panels and text on a sheet, whatever they show: what every figure is drawn with. */
@NullMarked
package org.krylovbench.report.drawing;

import org.jspecify.annotations.NullMarked;
