package org.krylovbench.core.regularize;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.problems.Shape;

/**
 * How far a signal or an image is from white noise, whose power is spread evenly over all frequencies: with cⱼ the part of the
 * power at the j lowest of q frequencies, but for zero, the distance is ‖cⱼ − j / q‖₂. Noise has about 0.4, a smooth signal
 * about (q / 3)^(1/2). P. C. Hansen, M. E. Kilmer and R. H. Kjeldsen, Exploiting residual information in the parameter choice
 * for discrete ill-posed problems, BIT 46 (2006), section 4; {@code ncpfun} of Regularization Tools.
 *
 * <p>Of a signal the frequencies are 1 to m / 2. Those of an image are all that are not conjugates of others, by their
 * distance from zero, (k / m)² + (l / n)². One real transform, and a sorting at construction.
 */
public final class CumulativePeriodogram {

    private final HostFourier fourier;
    private final double[] spectrum;
    private final double[] power;
    private final int[] places;

    /** For images, or signals if there is no shape, of this number of entries. */
    public CumulativePeriodogram(int entries, Optional<Shape> shape) {
        int rows = shape.map(Shape::rows).orElse(1);
        int columns = shape.map(Shape::columns).orElse(entries);
        fourier = new HostFourier(rows, columns);
        spectrum = new double[fourier.spectrumSize()];
        int kept = columns / 2 + 1;
        int[] all = IntStream.range(0, rows * kept)
                .filter(place -> isFirst(place / kept, place % kept, rows, columns))
                .toArray();
        double[] frequencies = Arrays.stream(all)
                .mapToDouble(place -> frequency(place / kept, place % kept, rows, columns))
                .toArray();
        places = Arrays.stream(order(frequencies)).map(i -> all[i]).toArray();
        power = new double[places.length];
    }

    /** Whether it is the one of a pair of conjugates that counts, which are in one column where they are both kept. */
    private static boolean isFirst(int k, int l, int rows, int columns) {
        return 2 * l % columns != 0 || k <= (rows - k) % rows;
    }

    /** How far a frequency is from zero, squared, in units of 1 / (m n): no two that are equal differ by rounding. */
    public static double frequency(int k, int l, int rows, int columns) {
        double vertical = (double) Math.min(k, rows - k) * columns;
        double horizontal = (double) Math.min(l, columns - l) * rows;
        return vertical * vertical + horizontal * horizontal;
    }

    /** Indices of all frequencies that are not zero, lowest first. */
    public static int[] order(double[] frequencies) {
        return IntStream.range(0, frequencies.length)
                .filter(i -> frequencies[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> frequencies[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The distance of an image or a signal from white noise; NaN where it is constant. */
    public double distance(double[] entries) {
        fourier.forward(entries, spectrum);
        for (int j = 0; j < places.length; j++) {
            double real = spectrum[2 * places[j]];
            double imaginary = spectrum[2 * places[j] + 1];
            power[j] = real * real + imaginary * imaginary;
        }
        return ofPower(power);
    }

    /** The distance from white noise for powers by increasing frequency; NaN if there are none or all are zero. */
    public static double ofPower(double[] power) {
        double all = 0;
        for (double part : power) {
            all += part;
        }
        double below = 0;
        double sum = 0;
        for (int j = 0; j < power.length; j++) {
            below += power[j];
            double difference = below / all - (j + 1.0) / power.length;
            sum += difference * difference;
        }
        return power.length == 0 ? Double.NaN : Math.sqrt(sum);
    }
}
