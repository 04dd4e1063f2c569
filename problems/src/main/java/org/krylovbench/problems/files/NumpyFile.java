package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.krylovbench.problems.Heap;

/** An array that NumPy's {@code save} wrote; one of one dimension is a column. */
final class NumpyFile {

    private NumpyFile() {}

    static RealArray read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            NumpyHeader header = NumpyHeader.read(file, channel);
            double entries = (double) header.rows() * header.columns();
            double bytes = entries * header.type().bytes();
            double held = Files.size(file) - channel.position();
            if (bytes > held) {
                throw new IOException(file + ": the file ends before its " + header.rows() + "×" + header.columns()
                        + " numbers; fetch or save it again");
            }
            Heap.require(entries, 8 * entries, file + ": the array");
            return new RealArray((int) header.rows(), (int) header.columns(), values(channel, header));
        }
    }

    private static double[] values(FileChannel channel, NumpyHeader header) throws IOException {
        int rows = (int) header.rows();
        int columns = (int) header.columns();
        double[] values = new double[rows * columns];
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(header.order()).limit(0);
        for (int k = 0; k < values.length; k++) {
            if (!buffer.hasRemaining()) { // its size is a multiple of each number's
                fill(buffer, channel);
            }
            int to = header.byColumns() ? k % rows * columns + k / rows : k;
            values[to] = header.type().next(buffer);
        }
        return values;
    }

    private static void fill(ByteBuffer buffer, FileChannel channel) throws IOException {
        buffer.clear();
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
        buffer.flip();
    }
}
