package org.krylovbench.problems;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A matrix of doubles in NumPy's format, version 1. */
public record NumpyArray(int rows, int columns, double[] byRows) {

    private static final Pattern SHAPE =
            Pattern.compile("'descr': '<f8', 'fortran_order': (True|False), " + "'shape': \\((\\d+), (\\d+)\\)");

    public static NumpyArray read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = bytes.getShort(8);
        String header = new String(bytes.array(), 10, headerLength, StandardCharsets.US_ASCII);
        Matcher shape = SHAPE.matcher(header);
        if (!shape.find()) {
            throw new IOException(file + " is no matrix of doubles: " + header);
        }
        int rows = Integer.parseInt(shape.group(2));
        int columns = Integer.parseInt(shape.group(3));
        boolean byColumns = shape.group(1).equals("True");
        double[] values = new double[rows * columns];
        bytes.position(10 + headerLength);
        for (int k = 0; k < values.length; k++) {
            int at = byColumns ? k % rows * columns + k / rows : k;
            values[at] = bytes.getDouble();
        }
        return new NumpyArray(rows, columns, values);
    }
}
