package org.krylovbench.bench.trial;

import java.util.Map;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Fourier;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.OperatorData;

/**
 * The reference backend with a fault, for tests.
 *
 * @param fault what happens
 * @param after so many applications of A
 */
public record FaultyBackend(Fault fault, int after) implements BackendProvider {

    public FaultyBackend() {
        this(Fault.NONE, 5);
    }

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public String description() {
        return "the reference with a fault";
    }

    @Override
    public Backend open() {
        return new Faulty(new JavaBackend(), fault, after);
    }

    private record Faulty(Backend sound, Fault fault, int after) implements Backend {

        @Override
        public Precision precision() {
            return sound.precision();
        }

        @Override
        public Vector vector(int size) {
            return sound.vector(size);
        }

        @Override
        public Basis basis(int size, int columns) {
            return sound.basis(size, columns);
        }

        @Override
        public Matrix matrix(Vector entries, int rows, int columns) {
            return sound.matrix(entries, rows, columns);
        }

        @Override
        public Transposable operator(OperatorData data) {
            return new FaultyOperator(sound.operator(data), fault, after);
        }

        @Override
        public Fourier fourier(int rows, int columns) {
            return sound.fourier(rows, columns);
        }

        @Override
        public void synchronize() {
            sound.synchronize();
        }

        @Override
        public Map<String, String> implementations() {
            return sound.implementations();
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    private static final class FaultyOperator implements Transposable {

        private final Transposable sound;
        private final Fault fault;
        private int left;

        FaultyOperator(Transposable sound, Fault fault, int left) {
            this.sound = sound;
            this.fault = fault;
            this.left = left;
        }

        @Override
        public int rows() {
            return sound.rows();
        }

        @Override
        public int columns() {
            return sound.columns();
        }

        @Override
        public void apply(Vector x, Vector y) {
            if (left-- == 0) {
                fault.happen();
            }
            sound.apply(x, y);
        }

        @Override
        public void applyTranspose(Vector x, Vector y) {
            sound.applyTranspose(x, y);
        }
    }
}
