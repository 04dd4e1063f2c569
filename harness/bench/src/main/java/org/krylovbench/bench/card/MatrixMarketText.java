package org.krylovbench.bench.card;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/**
 * Writes Matrix Market files, real and general, with as many digits as a double needs to be read back the same. The first
 * two lines are banner and size, so that readers which know nothing of the format can skip them.
 */
final class MatrixMarketText {

    private MatrixMarketText() {}

    /** In the coordinate format, zeros that are stored included. */
    static void write(CsrMatrix a, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("%%MatrixMarket matrix coordinate real general\n");
            out.write(a.rows() + " " + a.columns() + " " + a.values().length + "\n");
            for (int i = 0; i < a.rows(); i++) {
                for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                    out.write((i + 1) + " " + (a.columnIndices()[at] + 1) + " " + a.values()[at] + "\n");
                }
            }
        }
    }

    /** As an array, by columns. */
    static void write(DenseMatrix a, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("%%MatrixMarket matrix array real general\n");
            out.write(a.rows() + " " + a.columns() + "\n");
            for (double value : a.values()) {
                out.write(value + "\n");
            }
        }
    }
}
