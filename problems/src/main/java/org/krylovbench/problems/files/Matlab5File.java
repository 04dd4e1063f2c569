package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.OperatorData;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5Reader;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;
import us.hebi.matlab.mat.types.Sparse;
import us.hebi.matlab.mat.types.Struct;

/**
 * A MAT-file as MATLAB writes it with {@code -v6} and {@code -v7}, of either order of bytes, read by HEBI's MFL. First only
 * what the file says of its variables, then the one that is wanted.
 */
final class Matlab5File {

    /** No stream of deflated bytes becomes longer by more. */
    private static final long MOST_DEFLATED = 1032;

    private static final long WIDEST = 8;

    private final Path file;
    private final long mostBytes;

    private Matlab5File(Path file) throws IOException {
        this.file = file;
        mostBytes = Math.min(MOST_DEFLATED * Files.size(file), Integer.MAX_VALUE);
    }

    static OperatorData read(Path file, Optional<String> name) throws IOException {
        Matlab5Elements.require(file);
        return new Matlab5File(file).read(name);
    }

    private OperatorData read(Optional<String> name) throws IOException {
        List<Variable> variables = new ArrayList<>();
        load(header -> {
            variables.add(variable(header));
            return false;
        });
        String outer = name.map(it -> it.split("\\.", 2)[0]).orElse("");
        boolean isField = name.isPresent()
                && !name.get().equals(outer)
                && variables.stream().anyMatch(variable -> variable.name().equals(outer));
        return isField ? field(outer, name) : whole(Variable.choose(variables, name, file));
    }

    private OperatorData whole(Variable variable) throws IOException {
        requireMemory(variable);
        return matrix(array(variable.name()), variable);
    }

    private void requireMemory(Variable variable) throws IOException {
        if (variable.type().startsWith("sparse")) {
            variable.requireMemoryForPointers(file);
            return;
        }
        double entries = variable.entries();
        if (entries > mostBytes) {
            throw new IOException(
                    file + ": the file ends before the numbers of " + variable + "; fetch or save it again");
        }
        Heap.require(entries, 3 * WIDEST * entries, file + ": " + variable); // in the file's order, by columns, by rows
    }

    private OperatorData field(String outer, Optional<String> name) throws IOException {
        Map<String, Array> fields = new LinkedHashMap<>();
        collect(outer, array(outer), fields);
        List<Variable> variables = fields.entrySet().stream()
                .map(field -> variable(field.getKey(), field.getValue()))
                .toList();
        Variable chosen = Variable.choose(variables, name, file);
        requireMemory(chosen);
        return matrix(Objects.requireNonNull(fields.get(chosen.name())), chosen);
    }

    private static void collect(String name, Array array, Map<String, Array> fields) {
        if (array instanceof Struct struct && struct.getNumElements() == 1) {
            for (String field : struct.getFieldNames()) {
                collect(name + "." + field, struct.get(field), fields);
            }
        } else {
            fields.put(name, array);
        }
    }

    private Array array(String name) throws IOException {
        return load(header -> header.getName().equals(name)).getArray(0);
    }

    private MatFile load(Mat5Reader.EntryFilter filter) throws IOException {
        try (Source source = Sources.openStreamingFile(file.toFile())) {
            return Mat5.newReader(source)
                    .disableSubsystemProcessing()
                    .setBufferAllocator(new Bounded(mostBytes))
                    .setEntryFilter(filter)
                    .readMat();
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    file + ": the MAT-file is damaged or ends early (" + e.getMessage() + "); fetch or save it again",
                    e);
        }
    }

    private static Variable variable(Mat5Reader.EntryHeader header) {
        return variable(
                header.getName(), header.getDimensions(), header.getType(), header.isLogical(), header.isComplex());
    }

    private static Variable variable(String name, Array array) {
        boolean isNumeric = array instanceof Matrix;
        return variable(
                name,
                array.getDimensions(),
                array.getType(),
                isNumeric && ((Matrix) array).isLogical(),
                isNumeric && ((Matrix) array).isComplex());
    }

    private static Variable variable(
            String name, int[] dimensions, MatlabType type, boolean isLogical, boolean isComplex) {
        boolean isReal = switch (type) {
            case Double, Single, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Sparse -> !isComplex;
            case Cell, Structure, Object, Character, Function, Opaque -> false;
        };
        String shown = type.toString().toLowerCase(Locale.ROOT)
                + (isLogical ? " logical" : "")
                + (isComplex ? " complex" : "");
        long[] size = Arrays.stream(dimensions).asLongStream().toArray();
        return new Variable(name, size, shown, isReal);
    }

    private OperatorData matrix(Array array, Variable variable) throws IOException {
        try {
            return array instanceof Sparse sparse ? sparse(sparse) : dense((Matrix) array);
        } catch (RuntimeException e) {
            throw new IOException(file + ": " + variable + " is damaged; fetch or save the file again", e);
        }
    }

    private static DenseMatrix dense(Matrix array) {
        double[] values = new double[array.getNumElements()];
        Arrays.setAll(values, array::getDouble);
        return new DenseMatrix(array.getNumRows(), array.getNumCols(), values);
    }

    private static OperatorData sparse(Sparse array) {
        var entries = new CoordinateList(array.getNumRows(), array.getNumCols());
        array.forEach((i, j, real, imaginary) -> entries.add(i, j, real));
        return entries.toCsr();
    }

    /**
     * Gives no more memory than what the whole file can be inflated to.
     *
     * @param mostBytes that may be asked for at once
     */
    private record Bounded(long mostBytes) implements BufferAllocator {

        @Override
        public ByteBuffer allocate(int bytes) {
            if (bytes < 0 || bytes > mostBytes) {
                throw new IllegalArgumentException(
                        Integer.toUnsignedLong(bytes) + " bytes are promised, more than there can be");
            }
            return ByteBuffer.allocate(bytes);
        }

        @Override
        public void release(ByteBuffer buffer) {}
    }
}
