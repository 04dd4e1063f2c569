package org.krylovbench.nd4j.api;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.Precision;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Opens ND4J's own operations on a CUDA card, in a build that has them.
 *
 * @param precision of all that it holds and computes
 */
public record CudaProvider(Precision precision) implements BackendProvider {

    public CudaProvider() {
        this(Precision.DOUBLE);
    }

    @Override
    public String name() {
        return "nd4j-cuda";
    }

    @Override
    public String description() {
        return "INDArrays on a CUDA card of compute capability 3.7 to 8.9; needs a build with -Dcuda";
    }

    @Override
    public Backend open() {
        if (!Processor.cudaIsInTheBuild()) {
            throw new IllegalStateException(
                    "this build has no CUDA: build with -Dcuda, a line in .mvn/maven.config, or use the backend nd4j");
        }
        if (Processor.ofThisProcess() == Processor.CPU) {
            throw new IllegalStateException("ND4J computes on the CPU in this process, because the environment variable"
                    + " BACKEND_PRIORITY_CPU puts it before CUDA: unset it, or use the backend nd4j");
        }
        Cards cards = Cards.present();
        cards.complaint().ifPresent(complaint -> {
            throw new IllegalStateException(complaint);
        });
        return open(cards.all().get(0));
    }

    private Backend open(Card card) {
        try {
            if (!Nd4j.getEnvironment().isCPU()) {
                return new ApiBackend(precision, card.toString());
            }
        } catch (LinkageError | RuntimeException e) {
            throw new IllegalStateException("ND4J does not start on the " + card + ": " + e, e);
        }
        throw new IllegalStateException("ND4J does not start on the " + card + ", and took the CPU instead");
    }
}
