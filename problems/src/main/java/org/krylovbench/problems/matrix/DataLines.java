package org.krylovbench.problems.matrix;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The data lines of a Matrix Market file, plain or gzipped, cut into fields at blanks. Comments and empty lines are passed
 * over. It knows where it is, so that an error can say so. One line is held at a time, as bytes.
 */
final class DataLines implements Closeable {

    private static final int COMMENT = '%';

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int bufferAt;
    private int bufferEnd;
    private int lineNumber;
    private byte[] line = new byte[128];
    private int length;
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int fields;
    private boolean firstIsRead;

    DataLines(Path file) throws IOException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file; give the path of a .mtx or .mtx.gz file");
        }
        InputStream raw = Files.newInputStream(file);
        boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        in = zipped ? unzipped(raw) : raw;
    }

    private InputStream unzipped(InputStream raw) throws IOException {
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (IOException e) {
            raw.close();
            throw new IOException(file + ": is not gzipped; take away the ending .gz", e);
        }
    }

    /** The first line, if it is a banner; to be asked first. */
    Optional<String> banner() throws IOException {
        firstIsRead = readLine();
        String first = new String(line, 0, length, StandardCharsets.ISO_8859_1).trim();
        if (!firstIsRead || !first.toLowerCase(Locale.ROOT).startsWith("%%matrixmarket")) {
            return Optional.empty();
        }
        firstIsRead = false;
        return Optional.of(first);
    }

    /** Goes to the next line with data; false at the end of the file. */
    boolean next() throws IOException {
        while (firstIsRead || readLine()) {
            firstIsRead = false;
            cut();
            if (fields > 0 && line[starts[0]] != COMMENT) {
                return true;
            }
        }
        return false;
    }

    private boolean readLine() throws IOException {
        length = 0;
        int c = read();
        if (c < 0) {
            return false;
        }
        lineNumber++;
        for (; c >= 0 && c != '\n'; c = read()) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) c;
        }
        return true;
    }

    /** The next byte, −1 at the end; faster than BufferedInputStream, which locks for each byte. */
    private int read() throws IOException {
        if (bufferAt == bufferEnd) {
            bufferEnd = Math.max(in.read(buffer), 0);
            bufferAt = 0;
            if (bufferEnd == 0) {
                return -1;
            }
        }
        return buffer[bufferAt++] & 0xff;
    }

    private void cut() {
        fields = 0;
        for (int at = 0; at < length; ) {
            if (isBlank(line[at])) {
                at++;
                continue;
            }
            if (fields == starts.length) {
                starts = Arrays.copyOf(starts, 2 * fields);
                ends = Arrays.copyOf(ends, 2 * fields);
            }
            starts[fields] = at;
            while (at < length && !isBlank(line[at])) {
                at++;
            }
            ends[fields++] = at;
        }
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** Number of fields in this line. */
    int fields() {
        return fields;
    }

    /** A field as text. */
    String text(int field) {
        return new String(line, starts[field], ends[field] - starts[field], StandardCharsets.ISO_8859_1);
    }

    /** A field as an integer that is not negative. */
    int integer(int field) throws IOException {
        long value = 0;
        for (int at = starts[field]; at < ends[field]; at++) {
            int digit = line[at] - '0';
            value = 10 * value + digit;
            if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
                throw error("'" + text(field) + "' should be an integer from 0 to " + Integer.MAX_VALUE);
            }
        }
        return (int) value;
    }

    /** A field as a finite number. */
    double number(int field) throws IOException {
        String text = text(field);
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw error("'" + text + "' should be a number like -1.5e-3", e);
        }
        boolean javaSuffix = Character.isLetter(text.charAt(text.length() - 1)); // parseDouble takes 1f and 1d
        if (!Double.isFinite(value) || javaSuffix) {
            throw error("'" + text + "' should be a finite number like -1.5e-3");
        }
        return value;
    }

    /** An error at this line. */
    IOException error(String message) {
        return new IOException(file + ":" + Math.max(lineNumber, 1) + ": " + message);
    }

    IOException error(String message, Throwable cause) {
        IOException error = error(message);
        error.initCause(cause);
        return error;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
