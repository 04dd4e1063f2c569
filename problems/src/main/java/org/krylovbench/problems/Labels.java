package org.krylovbench.problems;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The pieces that labels are made of. */
public final class Labels {

    private static final List<String> EXTENSIONS = List.of(
            ".gz", ".mtx", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".pgm", ".csv", ".tsv", ".txt", ".npy", ".mat");

    private Labels() {}

    /** The shortest decimal, without a trailing zero: 2, 0.5. */
    public static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** 0.01 is 1 %. */
    public static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /** 1 % noise, or no noise. */
    public static String noise(double level, Noise kind) {
        return level > 0 ? percent(level) + " " + kind.label() : "no noise";
    }

    /** The file's name without its extensions, {@code orElse} for no file. */
    public static String name(Path file, String orElse) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        for (String extension : EXTENSIONS) {
            if (name.toLowerCase(Locale.ROOT).endsWith(extension)) {
                name = name.substring(0, name.length() - extension.length());
            }
        }
        return name.isEmpty() ? orElse : name;
    }
}
