package org.krylovbench.problems.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Walks through the pieces of a MATLAB 5 file, each of which says how long it is, before a reader takes memory on their word:
 * none may be longer than what it lies in, and the outermost not than the file.
 */
final class Matlab5Elements {

    private static final int HEADER = 128;
    private static final int MARK = 126;
    private static final int TAG = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int DEEPEST = 64;
    /** The classes of cells, structures and objects. */
    private static final Set<Integer> HOLDS_VARIABLES = Set.of(1, 2, 3);

    private final Path file;
    private final boolean isLittle;

    private Matlab5Elements(Path file, boolean isLittle) {
        this.file = file;
        this.isLittle = isLittle;
    }

    /** Refuses a file whose pieces do not fit into each other. */
    static void require(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(MARK);
            boolean isLittle = in.readByte() == 'I';
            in.skipNBytes(HEADER - MARK - 1);
            new Matlab5Elements(file, isLittle).outermost(in, Files.size(file) - HEADER);
        } catch (EOFException | ZipException e) {
            throw new IOException(file + ": the MAT-file ends early or is damaged; fetch or save it again", e);
        }
    }

    private void outermost(DataInputStream in, long size) throws IOException {
        for (long left = size; left > 0; ) {
            int type = number(in);
            long length = Integer.toUnsignedLong(number(in));
            left -= TAG + length;
            if (left < 0) {
                throw new EOFException();
            }
            require(type == MATRIX || type == COMPRESSED);
            if (type == MATRIX) {
                walk(in, length, 0);
            } else {
                var part = new Part(in, length);
                var inflated = new DataInputStream(new BufferedInputStream(new InflaterInputStream(part)));
                require(number(inflated) == MATRIX);
                walk(inflated, Integer.toUnsignedLong(number(inflated)), 0);
                part.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** The pieces of a variable: flags, dimensions, name, and its numbers or the variables inside. */
    private void walk(DataInputStream in, long size, int depth) throws IOException {
        require(depth < DEEPEST);
        int arrayClass = 0;
        long left = size;
        for (int piece = 0; left > 0; piece++) {
            int type = number(in);
            boolean isShort = type >>> 16 != 0; // length, type and up to four bytes of data fit into the tag
            long length = isShort ? TAG / 2 : Integer.toUnsignedLong(number(in));
            long padded = isShort || type == MATRIX ? length : (length + TAG - 1) / TAG * TAG;
            left -= (isShort ? TAG / 2 : TAG) + padded;
            require(left >= 0);
            if (type == MATRIX) {
                walk(in, length, depth + 1);
            } else if (piece == 0) {
                require(length >= TAG);
                arrayClass = number(in) & 0xff;
                in.skipNBytes(padded - Integer.BYTES);
            } else if (piece == 1 && HOLDS_VARIABLES.contains(arrayClass)) {
                require(product(in, length) <= size);
                in.skipNBytes(padded - length);
            } else {
                in.skipNBytes(padded);
            }
        }
    }

    /** How many variables are inside, by the dimensions. */
    private double product(DataInputStream in, long length) throws IOException {
        require(length % Integer.BYTES == 0);
        double product = 1;
        for (long k = 0; k < length / Integer.BYTES; k++) {
            product *= Integer.toUnsignedLong(number(in));
        }
        return product;
    }

    private int number(DataInputStream in) throws IOException {
        int bigEndian = in.readInt();
        return isLittle ? Integer.reverseBytes(bigEndian) : bigEndian;
    }

    private void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException(file + ": the MAT-file is damaged; fetch or save it again");
        }
    }
}
