package org.krylovbench.bench.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.krylovbench.bench.machine.ProcessMemory;

/** A worker as its parent sees it: told jobs, heard, weighed, and killed with all that it has started. */
final class WorkerProcess {

    private static final long FAMILY_NANOSECONDS = 2_000_000_000;
    private static final long KILLING_SECONDS = 10;

    private final Process process;
    private final BlockingQueue<Telling> tellings = new LinkedBlockingQueue<>();
    private final Thread hearing;
    private List<ProcessHandle> family = List.of();
    private long familyKnown = System.nanoTime() - FAMILY_NANOSECONDS;

    private WorkerProcess(Process process, CaseLog log) {
        this.process = process;
        this.hearing = new Thread(() -> hear(log), "worker");
        hearing.setDaemon(true);
        hearing.start();
    }

    static WorkerProcess start(List<String> command, CaseLog log) throws IOException {
        // one stream for all, so that what is logged is so before the end of its job is told
        return new WorkerProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start(), log);
    }

    private void hear(CaseLog log) {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> hear(line, log));
        } catch (IOException | UncheckedIOException e) {
            return; // it was killed
        }
    }

    private void hear(String line, CaseLog log) {
        Optional<Telling> telling = Telling.parse(line);
        if (telling.isPresent()) {
            tellings.add(telling.get());
        } else if (!line.isEmpty()) {
            log.add(line);
        }
    }

    /** Tells it something to do; one that has died meanwhile is found out when it is heard. */
    void order(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            return;
        }
    }

    /** What it tells next, if it does so within some time. */
    Optional<Telling> hear(long milliseconds) throws InterruptedException {
        return Optional.ofNullable(tellings.poll(milliseconds, TimeUnit.MILLISECONDS));
    }

    /** Whether it has ended, and all that it has told has been heard. */
    boolean isOver() throws InterruptedException {
        if (process.isAlive()) {
            return false;
        }
        hearing.join(TimeUnit.SECONDS.toMillis(1)); // longer only if a child of it holds the stream
        return tellings.isEmpty();
    }

    /** 128 and the number of the signal that killed it, or its own exit code. */
    int exitCode() {
        return process.exitValue();
    }

    /** What it and all that it has started have in memory; 0 if the system does not tell. */
    long residentBytes() {
        if (System.nanoTime() - familyKnown > FAMILY_NANOSECONDS) { // finding them costs a look at all processes
            family = process.descendants().toList();
            familyKnown = System.nanoTime();
        }
        return ProcessMemory.residentBytes(process.pid())
                + family.stream()
                        .mapToLong(child -> ProcessMemory.residentBytes(child.pid()))
                        .sum();
    }

    /** Kills it and all that it has started. */
    void kill() throws InterruptedException {
        List<ProcessHandle> dying = abandon();
        process.waitFor(KILLING_SECONDS, TimeUnit.SECONDS);
        for (int i = 0; i < 50 && dying.stream().anyMatch(ProcessHandle::isAlive); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Has all of them killed without waiting for it, and returns those that it has started. */
    List<ProcessHandle> abandon() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        return descendants;
    }

    /** Has it end in good order, or else kills it. */
    void end(long seconds) throws InterruptedException {
        order(Worker.END);
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
