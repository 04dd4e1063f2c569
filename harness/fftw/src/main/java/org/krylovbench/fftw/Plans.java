package org.krylovbench.fftw;

import java.lang.ref.Cleaner;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.FourierEngine.Transform;

/** The plans of one precision, with the parameters of {@link org.krylovbench.core.linalg.FourierEngine}. */
interface Plans {

    Transform realToComplex(int length, int lines, int realDistance, int complexDistance);

    Transform complexToReal(int length, int lines, int complexDistance, int realDistance);

    Transform complex(int length, int columns, int distance, boolean forward);

    Transform realToComplex(int rows, int columns);

    Transform complexToReal(int rows, int columns);

    /** Destroys plans that nobody can execute any more. */
    Cleaner CLEANER = Cleaner.create();

    /** Makes a plan that lives as long as the transform: FFTW's planner serves one thread at a time. */
    static <P extends Pointer> Transform plan(
            Wisdom wisdom, IntFunction<Optional<P>> make, Consumer<P> destroy, Execution<P> execution) {
        synchronized (CLEANER) {
            P plan = wisdom.plan(make);
            Transform transform = (from, to) -> execution.execute(plan, from, to);
            CLEANER.register(transform, () -> {
                synchronized (CLEANER) {
                    destroy.accept(plan);
                }
            });
            return transform;
        }
    }

    /** How a plan of some kind is executed. */
    @FunctionalInterface
    interface Execution<P> {
        void execute(P plan, long from, long to);
    }
}
