package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** The rest of a coordinate file in blocks, which come in order while further ones are read by all processors. */
final class EntryBlocks {

    private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors() + 1;

    private final DataLines lines;
    private final MatrixMarketHeader header;
    private final int rows;
    private final int columns;
    private final Queue<ForkJoinTask<EntryBlock>> blocks = new ArrayDeque<>();
    private boolean atEnd;
    private Optional<IOException> broken = Optional.empty();

    EntryBlocks(DataLines lines, MatrixMarketHeader header, int rows, int columns) {
        this.lines = lines;
        this.header = header;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * The next block, nothing at the end of the file.
     *
     * @throws IOException if the file cannot be read any further, once what was read has been handed out
     */
    Optional<EntryBlock> next() throws IOException {
        while (!atEnd && blocks.size() < AHEAD) {
            readOne();
        }
        if (!blocks.isEmpty()) {
            return Optional.of(blocks.remove().join());
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        return Optional.empty();
    }

    private void readOne() {
        try {
            byte[] bytes = lines.block();
            atEnd = bytes.length == 0;
            if (!atEnd) {
                blocks.add(ForkJoinPool.commonPool().submit(() -> EntryBlock.parse(bytes, header, rows, columns)));
            }
        } catch (IOException e) {
            atEnd = true;
            broken = Optional.of(e);
        }
    }
}
