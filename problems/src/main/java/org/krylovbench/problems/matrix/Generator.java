package org.krylovbench.problems.matrix;

import java.util.OptionalLong;
import java.util.Random;

/** Where random numbers come from: the same numbers on every machine for the same seed. */
public enum Generator {
    /** {@link Random}. */
    JAVA {
        @Override
        RandomNumbers start(long seed) {
            return new JavaStream(new Random(seed));
        }
    },
    /** NumPy's {@code numpy.random.seed}, to repeat what was published with it; seeds from 0 to 2³² − 1. */
    NUMPY {
        @Override
        RandomNumbers start(long seed) {
            return new NumpyStream(seed);
        }
    };

    abstract RandomNumbers start(long seed);

    /** From a problem's own seed; without one, from the experiment's. */
    RandomNumbers start(OptionalLong own, long experiment) {
        return start(own.orElse(experiment));
    }
}
