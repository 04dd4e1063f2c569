package org.krylovbench.problems.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The kinds of files that can be read, told by how they begin, and tables of numbers by how their names end. */
enum FileKind {
    PICTURE,
    GRAYMAP,
    NUMPY,
    MATLAB_5,
    HDF5,
    TABLE;

    /** The kinds, for messages. */
    static final String ALL = "PNG, JPEG, TIFF, PGM, CSV, .npy or .mat file";

    private static final List<String> TABLE_ENDINGS = List.of(".csv", ".tsv", ".txt");
    private static final List<String> PICTURES = List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*");
    /** After a block of the user's, which MATLAB makes 512 bytes long. */
    private static final List<Integer> HDF5_STARTS = List.of(0, 512, 1024, 2048);

    private static final String HDF5_SIGNATURE = "\u0089HDF\r\n\u001a\n";
    private static final int MATLAB_5_MARK = 124;

    /** The kind of a file that must be there and hold something. */
    static FileKind of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file; give the path of a " + ALL);
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + ": the file may not be read; permit it");
        }
        String start = start(file);
        if (start.isEmpty()) {
            throw new IOException(file + ": the file is empty; fetch or save it again");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (TABLE_ENDINGS.stream().anyMatch(name::endsWith)) {
            return TABLE;
        }
        return ofStart(start, file, name.endsWith(".mat"));
    }

    private static FileKind ofStart(String start, Path file, boolean isCalledMat) throws IOException {
        if (PICTURES.stream().anyMatch(start::startsWith)) {
            return PICTURE;
        } else if (start.matches("(?s)P[25][\\s#].*")) {
            return GRAYMAP;
        } else if (start.startsWith("\u0093NUMPY")) {
            return NUMPY;
        } else if (HDF5_STARTS.stream().anyMatch(at -> start.startsWith(HDF5_SIGNATURE, at))) {
            return HDF5;
        } else if (start.startsWith("\u0000\u0001IM", MATLAB_5_MARK)
                || start.startsWith("\u0001\u0000MI", MATLAB_5_MARK)) {
            return MATLAB_5;
        } else if (isCalledMat) {
            throw new IOException(
                    file + ": this is no MAT-file of version 5, 7 or 7.3; save it with -v7, in Octave too");
        }
        throw new IOException(file + ": this is no " + ALL + "; convert it to one of them");
    }

    /** The first bytes as characters. */
    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2048 + HDF5_SIGNATURE.length()), StandardCharsets.ISO_8859_1);
        }
    }
}
