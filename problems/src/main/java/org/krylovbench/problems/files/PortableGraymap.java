package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.krylovbench.problems.Heap;

/** A grey image in the PGM format, as text (P2) or binary (P5), of 8 or 16 bits. */
final class PortableGraymap {

    private final Path file;
    private final byte[] bytes;
    private int at = 2;

    PortableGraymap(Path file) throws IOException {
        this.file = file;
        double size = (double) Files.size(file);
        Heap.require(size, size, file + ": the image");
        bytes = Files.readAllBytes(file);
    }

    RealArray read() throws IOException {
        boolean binary = bytes[1] == '5';
        int columns = number("the width", 1, 65_535);
        int rows = number("the height", 1, 65_535);
        int white = number("the largest value", 1, 65_535);
        if ((long) rows * columns > bytes.length) { // a pixel takes at least a byte
            throw cutOff(rows, columns);
        }
        at++; // the single blank after the header
        Heap.require((double) rows * columns, 8.0 * rows * columns, file + ": the image");
        double[] pixels = new double[rows * columns];
        int bytesPerPixel = white > 255 ? 2 : 1;
        if (binary && bytes.length - at < (long) pixels.length * bytesPerPixel) {
            throw cutOff(rows, columns);
        }
        for (int k = 0; k < pixels.length; k++) {
            int value = binary ? binaryPixel(bytesPerPixel) : number("a pixel", 0, white);
            pixels[k] = (double) value / white;
        }
        return new RealArray(rows, columns, pixels);
    }

    private int binaryPixel(int bytesPerPixel) {
        int value = bytes[at++] & 0xff;
        return bytesPerPixel == 1 ? value : (value << 8) | (bytes[at++] & 0xff);
    }

    /** The next decimal number; blanks and comments before it are passed over. */
    private int number(String what, int least, int most) throws IOException {
        while (at < bytes.length && (Character.isWhitespace(bytes[at]) || bytes[at] == '#')) {
            if (bytes[at] == '#') {
                while (at < bytes.length && bytes[at] != '\n') {
                    at++;
                }
            } else {
                at++;
            }
        }
        int start = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && value <= most) {
            value = 10 * value + bytes[at++] - '0';
        }
        if (start == at || value < least || value > most) {
            throw new IOException(file + ": " + what + " at byte " + start + " should be an integer from " + least
                    + " to " + most + "; save the image again as PGM or PNG");
        }
        return (int) value;
    }

    private IOException cutOff(int rows, int columns) {
        return new IOException(
                file + ": the file ends before its " + rows + "×" + columns + " pixels; fetch or save it again");
    }
}
