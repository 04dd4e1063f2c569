package org.krylovbench.problems.files;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.message.DataLayout;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.OperatorData;

/**
 * A MAT-file as MATLAB writes it with {@code -v7.3}, which is an HDF5 file, read by jHDF. HDF5 says of MATLAB's arrays that
 * they are transposed: its last index runs fastest. Arrays that others have put into an HDF5 file are as HDF5 says.
 */
final class Hdf5File {

    private static final Set<String> REAL_CLASSES = Set.of(
            "double", "single", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "logical");
    /** No stream of deflated bytes becomes longer by more. */
    private static final double MOST_DEFLATED = 1032;

    private final Path file;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private Hdf5File(Path file) {
        this.file = file;
    }

    static OperatorData read(Path file, Optional<String> name) throws IOException {
        try (var hdf = new HdfFile(file)) {
            return new Hdf5File(file).read(hdf, name);
        } catch (RuntimeException e) { // of damaged files jHDF throws what comes
            throw new IOException(
                    file + ": the MAT-file is damaged or ends early (" + e.getMessage() + "); fetch or save it again",
                    e);
        }
    }

    private OperatorData read(HdfFile hdf, Optional<String> name) throws IOException {
        collect("", hdf);
        List<Variable> variables = nodes.entrySet().stream()
                .map(entry -> variable(entry.getKey(), entry.getValue()))
                .toList();
        Variable chosen = Variable.choose(variables, name, file);
        Node node = Objects.requireNonNull(nodes.get(chosen.name()));
        return node instanceof Dataset dataset ? dense(dataset, chosen) : sparse((Group) node, chosen);
    }

    /** Structures are groups, sparse matrices are too. Names that begin with # are MATLAB's own. */
    private void collect(String prefix, Group group) {
        for (Node child : group) {
            String name = prefix + child.getName();
            if (child instanceof Group inner && !isSparse(inner)) {
                if (!child.getName().startsWith("#")) {
                    collect(name + ".", inner);
                }
            } else {
                nodes.put(name, child);
            }
        }
    }

    private static Variable variable(String name, Node node) {
        if (node instanceof Group sparse) {
            boolean isReal = sparse.getChild("data") instanceof Dataset values && !values.isCompound();
            return new Variable(
                    name,
                    new long[] {rows(sparse), dataset(sparse, "jc").getSize() - 1},
                    "sparse" + (isReal ? "" : " and complex or without entries"),
                    isReal);
        }
        var dataset = (Dataset) node;
        long[] size = dataset.getDimensionsAsLong();
        String type = matlabClass(dataset);
        if (!isMatlabs(dataset)) {
            boolean isList = size.length == 1;
            return new Variable(
                    name,
                    isList ? new long[] {size[0], 1} : size,
                    type,
                    dataset.getJavaType().isPrimitive());
        }
        if (dataset.getAttributes().containsKey("MATLAB_empty")) { // what it holds is its size
            return new Variable(name, new long[0], type + " empty", false);
        }
        boolean isComplex = dataset.isCompound();
        return new Variable(
                name, reversed(size), type + (isComplex ? " complex" : ""), REAL_CLASSES.contains(type) && !isComplex);
    }

    private static boolean isSparse(Group group) {
        return group.getAttributes().containsKey("MATLAB_sparse");
    }

    private static boolean isMatlabs(Dataset dataset) {
        return dataset.getAttributes().containsKey("MATLAB_class");
    }

    private static String matlabClass(Dataset dataset) {
        @Nullable Attribute type = dataset.getAttribute("MATLAB_class");
        return type == null ? dataset.getJavaType().getSimpleName() : String.valueOf(type.getData());
    }

    private static long rows(Group sparse) {
        return ((Number) sparse.getAttribute("MATLAB_sparse").getData()).longValue();
    }

    private static Dataset dataset(Group group, String name) {
        return (Dataset) group.getChild(name);
    }

    private static long[] reversed(long[] size) {
        long[] reversed = new long[size.length];
        Arrays.setAll(reversed, k -> size[size.length - 1 - k]);
        return reversed;
    }

    private OperatorData dense(Dataset dataset, Variable variable) throws IOException {
        double[] values = values(dataset, variable);
        return isMatlabs(dataset)
                ? new DenseMatrix(variable.rows(), variable.columns(), values)
                : new RealArray(variable.rows(), variable.columns(), values).toMatrix();
    }

    /** By compressed columns. */
    private OperatorData sparse(Group group, Variable variable) throws IOException {
        variable.requireMemoryForPointers(file);
        double[] values = values(dataset(group, "data"), variable);
        double[] rowIndices = values(dataset(group, "ir"), variable);
        double[] pointers = values(dataset(group, "jc"), variable);
        var entries = new CoordinateList(variable.rows(), variable.columns());
        for (int j = 0; j < variable.columns(); j++) {
            for (int at = (int) pointers[j]; at < pointers[j + 1]; at++) {
                entries.add((int) rowIndices[at], j, values[at]);
            }
        }
        return entries.toCsr();
    }

    private double[] values(Dataset dataset, Variable variable) throws IOException {
        double entries = dataset.getSize();
        double most = Files.size(file) * (dataset.getDataLayout() == DataLayout.CHUNKED ? MOST_DEFLATED : 1);
        if (entries * dataset.getDataType().getSize() > most) {
            throw new IOException(
                    file + ": the file ends before the numbers of " + variable + "; fetch or save it again");
        }
        Heap.require(entries, 24 * entries, file + ": " + variable); // jHDF's, by columns and by rows
        Object data = dataset.getDataFlat();
        double[] values = new double[(int) entries];
        for (int k = 0; k < values.length; k++) {
            values[k] = data instanceof BigInteger[] large ? large[k].doubleValue() : Array.getDouble(data, k);
        }
        return values;
    }
}
