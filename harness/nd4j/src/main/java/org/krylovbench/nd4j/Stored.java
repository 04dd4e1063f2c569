package org.krylovbench.nd4j;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An array with the address of its first entry, kept together because the memory is freed when nothing refers to the array.
 */
record Stored(INDArray array, long address) {

    static Stored of(INDArray array) {
        Pointer pointer = array.data().addressPointer();
        return new Stored(array, pointer.address());
    }
}
