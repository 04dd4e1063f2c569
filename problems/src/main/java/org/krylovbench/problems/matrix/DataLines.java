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
 * The lines of a Matrix Market file, plain or gzipped: one by one, passing over comments and empty ones; or many at a time.
 * It knows where it is, so that an error can say so.
 */
final class DataLines implements Closeable {

    private static final int LONGEST = 1 << 28;
    private static final int MOST_THAT_A_BYTE_UNZIPS_TO = 1032; // a match of 258 bytes takes two bits at least

    private final Path file;
    private final long bytes;
    private final boolean zipped;
    private final InputStream in;
    private byte[] buffer;
    private int bufferAt;
    private int bufferEnd;
    private int lineNumber;
    private int lineStart;
    private int lineEnd;
    private final Fields fields = new Fields();
    private boolean firstIsRead;
    private boolean atEnd;
    private Optional<IOException> broken = Optional.empty();

    /** @param blockSize how many bytes are read at a time */
    DataLines(Path file, int blockSize) throws IOException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file; give the path of a .mtx or .mtx.gz file");
        }
        bytes = Files.size(file);
        zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        InputStream raw = Files.newInputStream(file);
        in = zipped ? unzipped(raw) : raw;
        buffer = new byte[blockSize];
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
        String first = new String(buffer, lineStart, lineEnd - lineStart, StandardCharsets.ISO_8859_1).trim();
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
            fields.cut(buffer, lineStart, lineEnd);
            if (fields.areData()) {
                return true;
            }
        }
        return false;
    }

    private boolean readLine() throws IOException {
        int end = newline(bufferAt);
        while (end == bufferEnd && fill()) {
            end = newline(bufferAt);
        }
        lineStart = bufferAt;
        lineEnd = end;
        if (end == bufferAt && end == bufferEnd) {
            broken();
            return false;
        }
        if (end == bufferEnd) {
            broken();
        }
        bufferAt = Math.min(end + 1, bufferEnd);
        lineNumber++;
        return true;
    }

    /** The place of the next newline in the buffer, or the buffer's end. */
    private int newline(int from) {
        int at = from;
        while (at < bufferEnd && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Reads on, after what is left in the buffer; false if there is no more. */
    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        int left = bufferEnd - bufferAt;
        if (left > LONGEST) {
            throw new IOException(file + ":" + (lineNumber + 1) + ": this line is longer than " + LONGEST
                    + " bytes; a Matrix Market file has short ones");
        }
        byte[] next = left <= buffer.length / 2 ? buffer : new byte[2 * buffer.length];
        System.arraycopy(buffer, bufferAt, next, 0, left);
        buffer = next;
        bufferAt = 0;
        bufferEnd = left;
        while (bufferEnd < buffer.length && !atEnd) {
            readSome();
        }
        return bufferEnd > left;
    }

    private void readSome() {
        try {
            int read = in.read(buffer, bufferEnd, buffer.length - bufferEnd);
            atEnd = read < 0;
            bufferEnd += Math.max(read, 0);
        } catch (IOException e) { // what came before it is still good
            atEnd = true;
            broken = Optional.of(e);
        }
    }

    /** Throws what ended the reading too early, if anything did. */
    private void broken() throws IOException {
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    /** Whole lines, as many as the buffer holds; empty at the end of the file. Not to be mixed with {@link #next}. */
    byte[] block() throws IOException {
        int end = lastNewline();
        while (end == bufferAt && fill()) {
            end = lastNewline();
        }
        if (end == bufferAt) { // the last line has no newline
            broken();
            end = bufferEnd;
        }
        byte[] block = Arrays.copyOfRange(buffer, bufferAt, end);
        bufferAt = end;
        return block;
    }

    /** The place after the last newline in the buffer, or where the buffer is at. */
    private int lastNewline() {
        int at = bufferEnd;
        while (at > bufferAt && buffer[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** At most this many bytes are still to come. */
    double bytesLeft() {
        return bufferEnd - bufferAt + (atEnd ? 0 : (zipped ? MOST_THAT_A_BYTE_UNZIPS_TO : 1) * (double) bytes);
    }

    boolean isZipped() {
        return zipped;
    }

    /** The fields of this line. */
    Fields fields() {
        return fields;
    }

    /** Counts lines that were read in blocks. */
    void skip(int lines) {
        lineNumber += lines;
    }

    /** The place of this line, for the beginning of an error's message. */
    String place() {
        return file + ":" + Math.max(lineNumber, 1);
    }

    /** An error at this line. */
    IOException error(String message) {
        return new IOException(place() + ": " + message);
    }

    IOException error(String message, Throwable cause) {
        IOException error = error(message);
        error.initCause(cause);
        return error;
    }

    IOException error(MalformedLine line) {
        return error(String.valueOf(line.getMessage()), line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
