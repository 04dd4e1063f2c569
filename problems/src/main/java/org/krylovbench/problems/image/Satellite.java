package org.krylovbench.problems.image;

import java.io.IOException;

/**
 * A generated satellite on black: a shaded body, two panels of solar cells, a dish on a mast, struts, a nozzle and a rod.
 * Like the satellite of RestoreTools it has sharp edges, fine detail and nothing beyond the edge of the image.
 */
public record Satellite() implements ImageRecipe {

    private static final double COSINE = StrictMath.cos(Math.toRadians(32));
    private static final double SINE = StrictMath.sin(Math.toRadians(32));

    @Override
    public Image render(int size, int margin) throws IOException {
        return Image.sampled(size, margin, Satellite::brightness);
    }

    /** In the satellite's frame s runs along the panels and t from the dish to the rod. What is in front comes first. */
    private static double brightness(double u, double v) {
        double s = COSINE * u - SINE * v;
        double t = SINE * u + COSINE * v;
        double brightness = feed(s, t);
        if (brightness == 0) {
            brightness = dish(s, t);
        }
        if (brightness == 0) {
            brightness = body(s, t);
        }
        if (brightness == 0) {
            brightness = panel(Math.abs(s) - 0.31, t, s > 0 ? 1 : 0.8);
        }
        return brightness == 0 ? struts(s, t) : brightness;
    }

    /** A round body lit from one side, with seams, a row of windows and a patch of foil. */
    private static double body(double s, double t) {
        if (Math.abs(s) > 0.17 || t < -0.2 || t > 0.27) {
            return 0;
        }
        double across = s / 0.17;
        double shade = 0.25 + 0.65 * Math.sqrt(Math.max(0, 1 - square(across + 0.35) / 1.9));
        if (Math.abs(t + 0.12) < 0.008 || Math.abs(t - 0.19) < 0.008) {
            return 0.3 * shade;
        }
        boolean window = Math.abs(t - 0.23) < 0.02 && Math.abs(s) < 0.14 && fraction(s / 0.07) > 0.45;
        if (window) {
            return 0.12;
        }
        boolean foil = s > -0.02 && s < 0.13 && t > -0.06 && t < 0.13;
        if (foil) {
            return shade * (0.65 + 0.45 * fraction(Math.floor(s / 0.03) * 0.37 + Math.floor(t / 0.0317) * 0.61));
        }
        return shade;
    }

    /** Ten by three cells in a frame; the coordinate s counts from the inner end. */
    private static double panel(double s, double t, double light) {
        double width = 0.62;
        double halfHeight = 0.195;
        if (s < 0 || s > width || Math.abs(t) > halfHeight) {
            return 0;
        }
        if (s < 0.014 || s > width - 0.014 || Math.abs(t) > halfHeight - 0.014 || Math.abs(s - width / 2) < 0.01) {
            return 0.85 * light;
        }
        double column = s / width * 10;
        double row = (t + halfHeight) / (2 * halfHeight) * 3;
        boolean gap = fraction(column) < 0.13 || fraction(row) < 0.09;
        if (gap) {
            return 0.68 * light;
        }
        double glint = 0.16 * fraction(Math.floor(column) * 0.618 + Math.floor(row) * 0.414);
        return light * (0.27 + glint + 0.12 * s / width);
    }

    /** The hollow of a dish, darker towards its centre, with a bright rim. */
    private static double dish(double s, double t) {
        double radius = Math.sqrt(square(s / 0.3) + square((t + 0.4) / 0.15));
        if (radius > 1) {
            return 0;
        }
        if (radius > 0.91) {
            return 1;
        }
        return 0.4 + 0.3 * radius * radius + 0.18 * s / 0.3;
    }

    /** The receiver in front of the dish, on three legs. */
    private static double feed(double s, double t) {
        boolean leg = nearLine(s, t, -0.24, -0.45, 0, -0.66, 0.009)
                || nearLine(s, t, 0.24, -0.45, 0, -0.66, 0.009)
                || nearLine(s, t, 0, -0.36, 0, -0.66, 0.009);
        if (square(s) + square(t + 0.67) < square(0.034)) {
            return 1;
        }
        return leg ? 0.8 : 0;
    }

    /** What holds the parts together, and the nozzle and the rod on the far side. */
    private static double struts(double s, double t) {
        double side = Math.abs(s);
        boolean nozzle = t > 0.27 && t < 0.37 && side < 0.05 + 0.6 * (t - 0.27);
        if (nozzle) {
            return 0.55 - 0.35 * side / 0.11;
        }
        boolean tip = square(s) + square(t - 0.66) < square(0.024);
        boolean rod = side < 0.009 && t >= 0.37 && t < 0.66;
        boolean mast = side < 0.035 && t > -0.3 && t < -0.2;
        boolean arm = nearLine(side, t, 0.17, 0, 0.31, 0, 0.016)
                || nearLine(side, t, 0.17, -0.1, 0.31, 0, 0.009)
                || nearLine(side, t, 0.17, 0.1, 0.31, 0, 0.009);
        if (tip) {
            return 0.95;
        }
        return rod || mast || arm ? 0.6 : 0;
    }

    private static boolean nearLine(
            double s, double t, double fromS, double fromT, double toS, double toT, double distance) {
        double ds = toS - fromS;
        double dt = toT - fromT;
        double along = ((s - fromS) * ds + (t - fromT) * dt) / (ds * ds + dt * dt);
        double at = Math.max(0, Math.min(1, along));
        return square(s - fromS - at * ds) + square(t - fromT - at * dt) < square(distance);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double fraction(double x) {
        return x - Math.floor(x);
    }

    @Override
    public String label() {
        return "satellite";
    }
}
