package org.krylovbench.fftw;

import static org.bytedeco.fftw.global.fftw3.FFTW_BACKWARD;
import static org.bytedeco.fftw.global.fftw3.FFTW_FORWARD;
import static org.bytedeco.fftw.global.fftw3.fftwf_execute_dft;
import static org.bytedeco.fftw.global.fftw3.fftwf_execute_dft_c2r;
import static org.bytedeco.fftw.global.fftw3.fftwf_execute_dft_r2c;
import static org.bytedeco.fftw.global.fftw3.fftwf_plan_dft_c2r_2d;
import static org.bytedeco.fftw.global.fftw3.fftwf_plan_dft_r2c_2d;
import static org.bytedeco.fftw.global.fftw3.fftwf_plan_many_dft;
import static org.bytedeco.fftw.global.fftw3.fftwf_plan_many_dft_c2r;
import static org.bytedeco.fftw.global.fftw3.fftwf_plan_many_dft_r2c;

import java.util.Optional;
import java.util.function.IntFunction;
import org.bytedeco.fftw.global.fftw3.fftwf_plan;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.krylovbench.core.linalg.FourierEngine.Transform;

/** Plans in single precision. */
record FloatPlans(Wisdom wisdom) implements Plans {

    /** A pointer that is pointed elsewhere from call to call. */
    private static final class Cursor extends FloatPointer {
        Cursor at(long address) {
            this.address = address;
            return this;
        }
    }

    /** Executing is thread-safe if each thread has its own. */
    private static final ThreadLocal<Cursor> FROM = ThreadLocal.withInitial(Cursor::new);

    private static final ThreadLocal<Cursor> TO = ThreadLocal.withInitial(Cursor::new);

    @Override
    public Transform realToComplex(int length, int lines, int realDistance, int complexDistance) {
        try (var n = new IntPointer(new int[] {length});
                var real = room((long) lines * realDistance);
                var complex = room(2L * lines * complexDistance)) {
            return forward(flags -> Optional.ofNullable(fftwf_plan_many_dft_r2c(
                    1, n, lines, real, null, 1, realDistance, complex, null, 1, complexDistance, flags)));
        }
    }

    @Override
    public Transform complexToReal(int length, int lines, int complexDistance, int realDistance) {
        try (var n = new IntPointer(new int[] {length});
                var real = room((long) lines * realDistance);
                var complex = room(2L * lines * complexDistance)) {
            return backward(flags -> Optional.ofNullable(fftwf_plan_many_dft_c2r(
                    1, n, lines, complex, null, 1, complexDistance, real, null, 1, realDistance, flags)));
        }
    }

    @Override
    public Transform complex(int length, int columns, int distance, boolean forward) {
        int sign = forward ? FFTW_FORWARD : FFTW_BACKWARD;
        try (var n = new IntPointer(new int[] {length});
                var x = room(2L * length * distance)) {
            fftwf_plan plan = wisdom.plan(flags -> Optional.ofNullable(
                    fftwf_plan_many_dft(1, n, columns, x, null, distance, 1, x, null, distance, 1, sign, flags)));
            return (from, to) ->
                    fftwf_execute_dft(plan, FROM.get().at(from), TO.get().at(to));
        }
    }

    @Override
    public Transform realToComplex(int rows, int columns) {
        try (var real = room((long) rows * columns);
                var complex = room(2L * rows * (columns / 2 + 1))) {
            return forward(flags -> Optional.ofNullable(fftwf_plan_dft_r2c_2d(rows, columns, real, complex, flags)));
        }
    }

    @Override
    public Transform complexToReal(int rows, int columns) {
        try (var real = room((long) rows * columns);
                var complex = room(2L * rows * (columns / 2 + 1))) {
            return backward(flags -> Optional.ofNullable(fftwf_plan_dft_c2r_2d(rows, columns, complex, real, flags)));
        }
    }

    private Transform forward(IntFunction<Optional<fftwf_plan>> make) {
        fftwf_plan plan = wisdom.plan(make);
        return (from, to) ->
                fftwf_execute_dft_r2c(plan, FROM.get().at(from), TO.get().at(to));
    }

    private Transform backward(IntFunction<Optional<fftwf_plan>> make) {
        fftwf_plan plan = wisdom.plan(make);
        return (from, to) ->
                fftwf_execute_dft_c2r(plan, FROM.get().at(from), TO.get().at(to));
    }

    /** Memory to measure on. */
    private static FloatPointer room(long numbers) {
        return new FloatPointer(numbers);
    }
}
