package org.krylovbench.problems.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, as if nothing came after them. */
final class Part extends FilterInputStream {

    private long left;

    /** @param size how many bytes */
    Part(InputStream in, long size) {
        super(in);
        left = size;
    }

    @Override
    public int read() throws IOException {
        int value = left > 0 ? super.read() : -1;
        left -= value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = left > 0 ? super.read(bytes, offset, (int) Math.min(length, left)) : -1;
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }
}
