package org.krylovbench.problems.image;

/**
 * The geometric patterns of IR Tools' {@code PRblur}. Pixels count from one here, as in the toolbox: they decide which
 * of them a boundary goes through.
 */
final class ToolboxPatterns {

    private ToolboxPatterns() {}

    /** A disc, a triangle and below them a bar, in blocks of half the side. */
    static double[] first(int n) {
        int block = n / 2;
        int middle = n / 4;
        int border = n / 8;
        double[] pixels = new double[n * n];
        for (int i = 1; i <= block; i++) {
            for (int j = 1; j <= block; j++) {
                if (square(i - middle) + square(j - middle) <= square(border)) {
                    pixels[(i - 1) * n + j - 1] = 1;
                }
                if (isInTriangle(j, i, middle, border, block - border)) {
                    pixels[(i - 1) * n + block + j - 1] = 1;
                }
                if (i >= border && i <= block - border && j >= border) {
                    pixels[(block + i - 1) * n + j - 1] = 1;
                    pixels[(block + i - 1) * n + 2 * block - j] = 1;
                }
            }
        }
        return pixels;
    }

    /** The triangle (middle, border), (border, far), (far, far) with its boundary. */
    private static boolean isInTriangle(int x, int y, int middle, int border, int far) {
        long left = (long) (border - middle) * (y - border) - (long) (far - border) * (x - middle);
        long right = (long) (far - middle) * (y - border) - (long) (far - border) * (x - middle);
        return y >= border && y <= far && left <= 0 && right >= 0;
    }

    /** Two ellipses, a triangle and a cross; what does not fit into a small image is cut off. */
    static double[] second(int n) {
        int half = rounded(n, 2);
        int third = rounded(n, 3);
        int sixth = rounded(n, 6);
        int twelfth = rounded(n, 12);
        double[] level = new double[n * n];
        for (int i = 1; i <= 2 * sixth; i++) {
            for (int j = 1; j <= 2 * third; j++) {
                if (radius(i, sixth) + radius(j, third) < 1) {
                    set(level, n, 2 + i, third - 1 + j, 1);
                }
            }
        }
        for (int i = 1; i <= 2 * sixth; i++) {
            for (int j = 1; j <= 2 * third; j++) {
                if (radius(i, sixth) + radius(j, third) < 0.6) {
                    set(level, n, sixth + i, third - 1 + j, 2);
                }
            }
        }
        for (int i = 1; i <= third; i++) {
            for (int j = 1; j <= third; j++) {
                set(level, n, third + twelfth + i, 1 + j, j >= i ? 3 : 0);
            }
        }
        for (int i = 1; i <= 2 * sixth + 1; i++) {
            for (int j = 1; j <= 2 * sixth + 1; j++) {
                set(level, n, half + twelfth + i, half + j, i == sixth + 1 || j == sixth + 1 ? 4 : 0);
            }
        }
        return level;
    }

    /** The square of the distance from the middle of 2m pixels, whose two middle ones are 1/m away from it. */
    private static double radius(int i, int m) {
        double distance = (double) (i <= m ? m + 1 - i : i - m) / m;
        return distance * distance;
    }

    private static void set(double[] pixels, int n, int i, int j, double value) {
        if (i <= n && j <= n) {
            pixels[(i - 1) * n + j - 1] = value;
        }
    }

    /** The half is rounded up. */
    private static int rounded(int n, int divisor) {
        return (int) Math.round((double) n / divisor);
    }

    /** The sum of the two absolute differences to the next pixels, black beyond the edge. */
    static double[] edges(double[] image, int n) {
        double[] edges = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double here = image[i * n + j];
                double below = i + 1 < n ? image[(i + 1) * n + j] : 0;
                double right = j + 1 < n ? image[i * n + j + 1] : 0;
                edges[i * n + j] = Math.abs(here - below) + Math.abs(here - right);
            }
        }
        return edges;
    }

    private static int square(int x) {
        return x * x;
    }
}
