package org.krylovbench.core.regularize;

import java.util.ArrayList;
import java.util.List;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.ScaledIdentity;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/** What a penalty ‖L x‖₂ asks of x: the matrix L, as maps of which nothing is stored. */
public enum Smoothing {
    /** L = I: x is small. */
    IDENTITY {
        @Override
        List<Transposable> maps(double alpha, Shape shape, Ends ends, Backend backend) {
            return List.of(new ScaledIdentity(shape.size(), alpha));
        }

        @Override
        int mostMaps() {
            return 1;
        }
    },

    /**
     * L x are the differences of neighbours, xⱼ₊₁ − xⱼ; of an image down, and then to the right. Beyond a free end x goes on
     * as it ended, so that the last difference is a zero and L has as many rows as with periodic ends.
     */
    FIRST_DIFFERENCE {
        @Override
        List<Transposable> maps(double alpha, Shape shape, Ends ends, Backend backend) {
            Boundary boundary = ends == Ends.PERIODIC ? Boundary.PERIODIC : Boundary.REFLEXIVE;
            double[] weights = {alpha, -alpha};
            List<Transposable> maps = new ArrayList<>();
            if (shape.rows() > 1) {
                var down = new PointSpreadFunction(2, 1, weights, 1, 0);
                maps.add(backend.operator(new Convolution(down, boundary, shape.rows(), shape.columns())));
            }
            if (shape.columns() > 1 || maps.isEmpty()) {
                var right = new PointSpreadFunction(1, 2, weights, 0, 1);
                maps.add(backend.operator(new Convolution(right, boundary, shape.rows(), shape.columns())));
            }
            return maps;
        }

        @Override
        int mostMaps() {
            return 2;
        }
    };

    /** α L by parts, each square: at least one. */
    abstract List<Transposable> maps(double alpha, Shape shape, Ends ends, Backend backend);

    /** How many parts L has for an image. */
    abstract int mostMaps();
}
