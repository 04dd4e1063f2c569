package org.krylovbench.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vector or an image as a NumPy file, version 1.0, of little-endian doubles by rows: {@code numpy.load} reads it.
 *
 * @param rows height of the image, or the length of a vector
 * @param columns width of the image, 1 for a vector
 * @param values by rows
 */
public record NpyFile(int rows, int columns, double[] values) {

    /** With more values than these a file cannot be written at once. */
    public static final int MOST_VALUES = (Integer.MAX_VALUE - 1024) / Double.BYTES;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d+),(?: (\\d+))?\\), }\\s*");

    /** Whether it has several rows and several columns. */
    public boolean isImage() {
        return rows > 1 && columns > 1;
    }

    public void write(Path file) throws IOException {
        String shape = columns == 1 ? "(" + rows + ",)" : "(" + rows + ", " + columns + ")";
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }";
        int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
        String padding = " ".repeat(Math.floorMod(-unpadded, ALIGNMENT));
        byte[] text = (header + padding + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length + Short.BYTES + text.length + values.length * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) text.length)
                .put(text);
        bytes.asDoubleBuffer().put(values);
        Files.write(file, bytes.array());
    }

    /**
     * Reads what {@link #write} has made.
     *
     * @throws IOException if there is no such file, or it is another kind
     */
    public static NpyFile read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        if (bytes.remaining() < MAGIC.length + Short.BYTES) {
            throw new IOException(file + " ends before its header");
        }
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException(file + " is no NumPy file of version 1.0");
        }
        byte[] text = new byte[Math.min(Short.toUnsignedInt(bytes.getShort()), bytes.remaining())];
        bytes.get(text);
        Matcher header = HEADER.matcher(new String(text, StandardCharsets.US_ASCII));
        if (!header.matches()) {
            throw new IOException(file + " holds no vector or image of little-endian doubles by rows");
        }
        int rows = Integer.parseInt(header.group(1));
        int columns = header.group(2) == null ? 1 : Integer.parseInt(header.group(2));
        if (bytes.remaining() != (long) rows * columns * Double.BYTES) {
            throw new IOException(
                    file + " says " + rows + " × " + columns + ", but has " + bytes.remaining() + " bytes of numbers");
        }
        double[] values = new double[rows * columns];
        bytes.asDoubleBuffer().get(values);
        return new NpyFile(rows, columns, values);
    }
}
