package org.krylovbench.report.drawing;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import org.krylovbench.results.KernelRow;

/** Two logarithmic scales on paper: operations for each byte moved, and GFLOP/s. */
public record LogPlane(LogScale x, LogScale y) {

    /** Where a kernel stands. */
    public Point2D at(KernelRow row) {
        return new Point2D.Double(x.at(row.intensity()), y.at(row.flopsPerSecond() * 1e-9));
    }

    public Line2D line(double fromX, double fromY, double toX, double toY) {
        return new Line2D.Double(x.at(fromX), y.at(fromY), x.at(toX), y.at(toY));
    }

    /** At which a rate that is proportional to the intensity rises on paper. */
    public double angle() {
        return Math.atan2(y.at(10) - y.at(1), x.at(10) - x.at(1));
    }
}
