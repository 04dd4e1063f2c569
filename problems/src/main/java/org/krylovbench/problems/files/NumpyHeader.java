package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the numbers of an {@code .npy} file: NumPy Enhancement Proposal 1, versions 1 to 3.
 *
 * @param rows height
 * @param columns width, 1 for an array of one dimension
 * @param type of each number
 * @param order of the bytes of each number
 * @param byColumns whether the first index runs fastest, as in Fortran
 */
record NumpyHeader(long rows, long columns, NumberType type, ByteOrder order, boolean byColumns) {

    private static final int LONGEST = 1 << 20;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])(\\w+)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");

    /** Reads it from the beginning of a file and stops before the first number. */
    static NumpyHeader read(Path file, FileChannel channel) throws IOException {
        ByteBuffer start = bytes(file, channel, 8);
        int version = start.get(6);
        if (version < 1 || version > 3) {
            throw new IOException(file + ": the file is of version " + version + " of .npy; save it as version 1 or 2");
        }
        ByteBuffer size = bytes(file, channel, version == 1 ? 2 : 4);
        int length = version == 1 ? Short.toUnsignedInt(size.getShort()) : size.getInt();
        if (length < 0 || length > LONGEST) {
            throw damaged(file, "its length is " + Integer.toUnsignedString(length));
        }
        String text = new String(bytes(file, channel, length).array(), StandardCharsets.UTF_8);
        return parse(file, text);
    }

    private static ByteBuffer bytes(Path file, FileChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw damaged(file, "the file ends within it");
            }
        }
        return bytes.flip();
    }

    private static NumpyHeader parse(Path file, String text) throws IOException {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!text.contains("'descr'") || !order.find() || !shape.find()) {
            throw damaged(file, "descr, fortran_order or shape is missing");
        }
        if (!type.find()) {
            throw new IOException(file + ": the array has fields or several numbers per entry; save one of them");
        }
        long[] size = size(file, shape.group(1));
        ByteOrder byteOrder = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NumpyHeader(
                size[0],
                size[1],
                NumberType.of(file, type.group(2)),
                byteOrder,
                order.group(1).equals("True"));
    }

    private static long[] size(Path file, String shape) throws IOException {
        String[] sides = shape.isBlank() ? new String[0] : shape.strip().split("\\s*,\\s*");
        if (sides.length < 1 || sides.length > 2) {
            throw new IOException(file + ": the array has " + sides.length + " dimensions; save one of 1 or 2");
        }
        long[] size = {1, 1};
        for (int k = 0; k < sides.length; k++) {
            try {
                size[k] = Long.parseLong(sides[k]);
            } catch (NumberFormatException e) {
                throw damaged(file, "the shape is (" + shape + ")");
            }
            if (size[k] < 0) {
                throw damaged(file, "the shape is (" + shape + ")");
            }
            if (size[k] == 0) {
                throw new IOException(file + ": the array of shape (" + shape + ") is empty; save one with numbers");
            }
        }
        return size;
    }

    private static IOException damaged(Path file, String what) {
        return new IOException(file + ": the header is damaged, " + what + "; fetch or save it again");
    }
}
