package org.krylovbench.problems;

/**
 * Blurring of an image with a point-spread function P whose bright pixel is at (c, d):
 *
 * <pre>y(i, j) = Σ P(p, q) x(i − p + c, j − q + d)</pre>
 *
 * where x beyond its edge is as the boundary condition says. Images are vectors by rows. Its transpose is that of the
 * matrix, which for a reflexive boundary is not the convolution with the turned point-spread function.
 */
public record Convolution(PointSpreadFunction psf, Boundary boundary, int imageRows, int imageColumns)
        implements OperatorData {

    public Convolution {
        if (imageRows < 1 || imageColumns < 1) {
            throw new IllegalArgumentException(
                    "an image needs at least one pixel, not " + imageRows + "×" + imageColumns);
        }
    }

    @Override
    public int rows() {
        return Math.multiplyExact(imageRows, imageColumns);
    }

    @Override
    public int columns() {
        return rows();
    }

    @Override
    public long coefficients() {
        return psf.values().length;
    }
}
