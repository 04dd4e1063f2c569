package org.krylovbench.problems.imaging;

import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;

/**
 * M + c K for the mass matrix M and the stiffness matrix K of linear finite elements on the unit square, without boundary
 * conditions. Each of the cells between n×n nodes is cut into two right triangles by its diagonal from the upper left to
 * the lower right.
 *
 * @param n nodes along each side
 * @param c factor of the stiffness matrix
 */
record LinearElements(int n, double c) {

    /** Of a right triangle with legs of length 1: the corner with the right angle first. */
    private static final double[][] STIFFNESS = {{1, -0.5, -0.5}, {-0.5, 0.5, 0}, {-0.5, 0, 0.5}};

    CsrMatrix matrix() {
        var entries = new CoordinateList(n * n, n * n);
        for (int i = 0; i < n - 1; i++) {
            for (int j = 0; j < n - 1; j++) {
                int corner = i * n + j;
                add(corner + 1, corner, corner + n + 1, entries);
                add(corner + n, corner, corner + n + 1, entries);
            }
        }
        return entries.toCsr();
    }

    private void add(int rightAngle, int second, int third, CoordinateList entries) {
        int[] nodes = {rightAngle, second, third};
        double area = 0.5 / (n - 1) / (n - 1);
        for (int p = 0; p < 3; p++) {
            for (int q = 0; q < 3; q++) {
                double mass = p == q ? area / 6 : area / 12;
                entries.add(nodes[p], nodes[q], mass + c * STIFFNESS[p][q]);
            }
        }
    }
}
