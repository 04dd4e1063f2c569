package org.krylovbench.problems.image;

import java.io.IOException;

/**
 * A generated pavement without end: tiles of constant grey, slopes, discs, rings, stripes, chequers and dots under a light
 * that varies smoothly. Since it continues beyond the edge of the image, every boundary condition is only a model of it.
 */
public record Mosaic() implements ImageRecipe {

    private static final double TILES_ACROSS = 7;
    private static final double JOINT = 0.04;

    @Override
    public Image render(int size, int margin) throws IOException {
        return Image.sampled(size, margin, Mosaic::brightness);
    }

    private static double brightness(double u, double v) {
        double light =
                0.72 + 0.2 * StrictMath.sin(1.7 * u + 0.6) * StrictMath.cos(1.3 * v - 0.4) + 0.08 * StrictMath.sin(u);
        double across = (u + 1) / 2 * TILES_ACROSS + 0.3; // tiles are cut by the edge, not aligned with it
        double down = (v + 1) / 2 * TILES_ACROSS + 0.6;
        double s = across - Math.floor(across);
        double t = down - Math.floor(down);
        if (s < JOINT || t < JOINT) {
            return 0.15 * light;
        }
        return light * tile((int) Math.floor(across), (int) Math.floor(down), 2 * s - 1, 2 * t - 1);
    }

    /** The tile in a column and row of tiles, at (s, t) in [−1, 1]². */
    private static double tile(int column, int row, double s, double t) {
        int draw = scramble(column * 7919 + row * 104_729);
        double dark = 0.05 + 0.3 * ((draw >>> 8) & 0xff) / 255;
        double bright = 0.6 + 0.4 * ((draw >>> 16) & 0xff) / 255;
        double radius = Math.sqrt(s * s + t * t);
        double stripes = 2 + ((draw >>> 24) & 3);
        return switch (draw & 7) {
            case 0 -> bright;
            case 1 -> dark + (bright - dark) * (s + t + 2) / 4;
            case 2 -> radius < 0.7 ? bright : dark;
            case 3 -> Math.abs(radius - 0.6) < 0.16 ? bright : dark;
            case 4 -> isOdd(stripes * (s + t)) ? bright : dark;
            case 5 -> isOdd(stripes * (s + 1)) ^ isOdd(stripes * (t + 1)) ? bright : dark;
            case 6 -> isDot(s) && isDot(t) ? dark : bright;
            default -> (dark + bright) / 2 + (bright - dark) / 2 * StrictMath.cos(3 * radius * radius * stripes);
        };
    }

    private static boolean isOdd(double x) {
        return Math.floorMod((int) Math.floor(x), 2) == 1;
    }

    private static boolean isDot(double s) {
        double place = 2.5 * (s + 1);
        return Math.abs(place - Math.floor(place) - 0.5) < 0.2;
    }

    /** Mixes the bits of a tile's number; the finaliser of MurmurHash3. */
    private static int scramble(int x) {
        int h = x;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    @Override
    public String label() {
        return "mosaic";
    }
}
