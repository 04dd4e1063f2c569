package org.krylovbench.bench.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the worker that writes into a run's folder, so that one that has survived its parent is out before the next. */
final class WorkerLock implements AutoCloseable {

    private static final int TRIES = 100;
    private static final long PAUSE_MILLISECONDS = 100;

    private final FileChannel channel;

    private WorkerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, after waiting some seconds for another worker to end.
     *
     * @throws IOException if it does not
     */
    static WorkerLock take(Path run) throws IOException, InterruptedException {
        Path file = run.resolve(".worker");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int i = 0; i < TRIES; i++) {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                String pid = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
                return new WorkerLock(channel);
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        channel.close();
        throw new IOException("process " + Files.readString(file) + " of an earlier run still writes there; end it");
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
