package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Real numbers as NumPy stores them. */
enum NumberType {
    B1(1),
    I1(1),
    U1(1),
    I2(2),
    U2(2),
    I4(4),
    U4(4),
    I8(8),
    U8(8),
    F4(4),
    F8(8);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** The type of a code like {@code f8}. */
    static NumberType of(Path file, String code) throws IOException {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        file + ": the array is of type " + code + (code.startsWith("c") ? ", complex" : "")
                                + "; save it with real numbers, as float64, float32, an integer type or bool"));
    }

    int bytes() {
        return bytes;
    }

    /** Takes the next number out of the buffer, in its order of bytes. */
    double next(ByteBuffer buffer) {
        return switch (this) {
            case B1 -> buffer.get() == 0 ? 0 : 1;
            case I1 -> buffer.get();
            case U1 -> Byte.toUnsignedInt(buffer.get());
            case I2 -> buffer.getShort();
            case U2 -> Short.toUnsignedInt(buffer.getShort());
            case I4 -> buffer.getInt();
            case U4 -> Integer.toUnsignedLong(buffer.getInt());
            case I8 -> buffer.getLong();
            case U8 -> unsigned(buffer.getLong());
            case F4 -> buffer.getFloat();
            case F8 -> buffer.getDouble();
        };
    }

    /** Rounded once: the lowest bit is kept in what halving would drop. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }
}
