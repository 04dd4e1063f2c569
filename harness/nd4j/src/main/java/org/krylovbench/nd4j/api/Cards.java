package org.krylovbench.nd4j.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.cuda.cudart.cudaDeviceProp;
import org.bytedeco.cuda.global.cublas;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.Loader;

/**
 * The NVIDIA cards of this machine. CUDA is asked and not ND4J, which would have to be started for it: that prints a stack
 * trace where there is no card, and computes already on one that it has no code for.
 *
 * @param complaint why ND4J cannot compute on them, if so; always where there are none
 */
record Cards(List<Card> all, Optional<String> complaint) {

    /** What CUDA says, which is asked once in a process: from the second time on it does not tell what is missing. */
    static Cards present() {
        return Answer.CARDS;
    }

    private static final class Answer {
        static final Cards CARDS = ask();
    }

    private static Cards ask() {
        try {
            Loader.load(cublas.class); // brings cudart along, and all else that ND4J needs
            int[] count = new int[1];
            int error = cudart.cudaGetDeviceCount(count);
            if (count[0] == 0) {
                return none("CUDA finds no card on this machine: " + words(error));
            }
            List<Card> cards =
                    IntStream.range(0, count[0]).mapToObj(Cards::card).toList();
            return new Cards(
                    cards,
                    cards.stream()
                            .map(Card::complaint)
                            .flatMap(Optional::stream)
                            .findFirst());
        } catch (IllegalStateException e) {
            return none(String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            return none(
                    "CUDA does not start on this machine: it takes an NVIDIA driver and the libraries of CUDA 11.6 ("
                            + reason(e) + ")");
        }
    }

    private static Cards none(String complaint) {
        return new Cards(List.of(), Optional.of(complaint));
    }

    private static Card card(int device) {
        try (var properties = new cudaDeviceProp()) {
            int error = cudart.cudaGetDeviceProperties(properties, device);
            if (error != 0) {
                throw new IllegalStateException("CUDA does not tell what card " + device + " is: " + words(error));
            }
            return new Card(properties.name().getString(), properties.major(), properties.minor());
        }
    }

    private static String words(int error) {
        return cudart.cudaGetErrorString(error).getString();
    }

    /** The innermost, which names the library that is missing, without the folder of the one that misses it. */
    private static String reason(Throwable failure) {
        return failure.getCause() == null
                ? String.valueOf(failure.getMessage()).replaceFirst("^/\\S*/", "")
                : reason(failure.getCause());
    }
}
