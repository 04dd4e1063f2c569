package org.krylovbench.nd4j.api;

import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.cuda.cudart.cudaDeviceProp;
import org.bytedeco.cuda.global.cublas;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.Loader;

/**
 * The NVIDIA cards of this machine. CUDA is asked and not ND4J, which would have to be started for it: that prints a stack
 * trace where there is no card, and computes already on one that it has no code for.
 */
final class Cards {

    private Cards() {}

    /**
     * All that CUDA finds, at least one.
     *
     * @throws IllegalStateException if there is none, or no CUDA
     */
    static List<Card> present() {
        try {
            Loader.load(cublas.class); // brings cudart along, and all else that ND4J needs
            int[] count = new int[1];
            int error = cudart.cudaGetDeviceCount(count);
            if (error != 0) {
                throw new IllegalStateException("CUDA finds no card on this machine: "
                        + cudart.cudaGetErrorString(error).getString());
            }
            return IntStream.range(0, count[0]).mapToObj(Cards::card).toList();
        } catch (LinkageError e) { // UnsatisfiedLinkError, and NoClassDefFoundError from the second time on
            throw new IllegalStateException(
                    "CUDA does not start on this machine: it takes an NVIDIA driver and the libraries of CUDA 11.6 ("
                            + reason(e) + ")",
                    e);
        }
    }

    private static Card card(int device) {
        try (var properties = new cudaDeviceProp()) {
            int error = cudart.cudaGetDeviceProperties(properties, device);
            if (error != 0) {
                throw new IllegalStateException("CUDA does not tell what card " + device + " is: "
                        + cudart.cudaGetErrorString(error).getString());
            }
            return new Card(properties.name().getString(), properties.major(), properties.minor());
        }
    }

    /** The innermost, which names the library that is missing, without the folder of the one that misses it. */
    private static String reason(Throwable failure) {
        return failure.getCause() == null
                ? String.valueOf(failure.getMessage()).replaceFirst("^/\\S*/", "")
                : reason(failure.getCause());
    }
}
