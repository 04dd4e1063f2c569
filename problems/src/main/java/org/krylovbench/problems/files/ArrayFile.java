package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * Reads a two-dimensional array of finite real numbers from a file: PNG, JPEG, TIFF, PGM, CSV, NumPy's {@code .npy} or a
 * variable of a {@code .mat} file of version 5, 7 or 7.3. Pictures of up to 16 bits are scaled to 0, black, to 1, white;
 * other numbers are as they are. Every error is an {@link IOException} that says what is wrong and what would do.
 */
public final class ArrayFile {

    private ArrayFile() {}

    /**
     * The array in a file.
     *
     * @param variable its name, {@code name} or {@code structure.field}, for files with several; only of {@code .mat}
     */
    public static RealArray read(Path file, Optional<String> variable) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.MATLAB_5 || kind == FileKind.HDF5) {
            RealArray array = RealArray.of(variable(file, kind, variable), file);
            Finite.require(array, file);
            return array;
        }
        if (variable.isPresent()) {
            throw new IOException(file + ": only .mat files have variables; leave out '" + variable.get() + "'");
        }
        RealArray array = switch (kind) {
            case PICTURE -> PictureFile.read(file);
            case GRAYMAP -> new PortableGraymap(file).read();
            case NUMPY -> NumpyFile.read(file);
            case TABLE -> TableFile.read(file);
            case MATLAB_5, HDF5 -> throw new AssertionError(kind);
        };
        Finite.require(array, file);
        return array;
    }

    /** The array in a file as a matrix, a {@link CsrMatrix} where the file says that it is sparse. */
    public static OperatorData matrix(Path file, Optional<String> variable) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind != FileKind.MATLAB_5 && kind != FileKind.HDF5) {
            return read(file, variable).toMatrix();
        }
        OperatorData matrix = variable(file, kind, variable);
        Finite.require(matrix, file);
        return matrix;
    }

    private static OperatorData variable(Path file, FileKind kind, Optional<String> variable) throws IOException {
        return kind == FileKind.HDF5 ? Hdf5File.read(file, variable) : Matlab5File.read(file, variable);
    }
}
