package org.krylovbench.nd4j.api;

import java.util.Optional;

/**
 * An NVIDIA card.
 *
 * @param major of its compute capability
 * @param minor of its compute capability, one digit
 */
record Card(String name, int major, int minor) {

    /**
     * Why ND4J cannot compute on it, if so. Its binary for CUDA holds code for the capabilities 3.7, 5.0, 5.2, 6.0, 6.1,
     * 7.0, 7.5, 8.0 and 8.6, which runs on later ones of the same major number too, and no PTX, which a driver would
     * translate for newer cards.
     */
    Optional<String> complaint() {
        int capability = 10 * major + minor;
        return capability >= 37 && capability <= 89
                ? Optional.empty()
                : Optional.of("ND4J's binary for CUDA has no code for the " + this
                        + ": it runs on 3.7 to 8.9; hide the card by CUDA_VISIBLE_DEVICES if there is another,"
                        + " or use the backend nd4j of a build without -Dcuda");
    }

    @Override
    public String toString() {
        return name + " (compute capability " + major + "." + minor + ")";
    }
}
