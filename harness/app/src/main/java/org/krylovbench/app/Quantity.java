package org.krylovbench.app;

import java.util.Locale;

/** Numbers with their units, short enough for a table; nothing for what does not exist. */
final class Quantity {

    private Quantity() {}

    static String scientific(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2e", value);
    }

    static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        } else if (seconds >= 100) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        } else if (seconds >= 1) {
            return String.format(Locale.ROOT, "%.3g s", seconds);
        } else if (seconds >= 1e-3) {
            return String.format(Locale.ROOT, "%.3g ms", seconds * 1e3);
        }
        return String.format(Locale.ROOT, "%.3g µs", seconds * 1e6);
    }

    static String bytes(long bytes) {
        if (bytes >= 1L << 30) {
            return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
        } else if (bytes >= 1L << 20) {
            return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1L << 20));
        }
        return String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0);
    }
}
