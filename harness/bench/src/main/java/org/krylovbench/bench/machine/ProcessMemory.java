package org.krylovbench.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What memory processes take, as far as Linux tells it; 0 where it does not. */
public final class ProcessMemory {

    private static final Path PROCESSES = Path.of("/proc");

    private ProcessMemory() {}

    /** Whether this system tells. */
    public static boolean isKnown() {
        return residentBytes(ProcessHandle.current().pid()) > 0;
    }

    /** What a process has in memory now, what it shares with others included. */
    public static long residentBytes(long pid) {
        return bytes(Long.toString(pid), "VmRSS:");
    }

    /** The most that this process has had in memory since it was forgotten. */
    public static long peakBytes() {
        return bytes("self", "VmHWM:");
    }

    /**
     * Sum of the peaks of all pools of this process's heap since they were forgotten, at most all of the heap: with what threads
     * had reserved and not used.
     */
    public static long peakHeapBytes() {
        long sum =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return Math.min(
                sum, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted());
    }

    /**
     * What of the peak was not heap: arrays of native backends, and libraries, code and classes. At least that; more if the
     * heap had not yet grown when the peak was.
     */
    public static long peakNativeBytes() {
        long heap = ResidentHeap.bytes();
        return heap == 0 ? 0 : Math.max(0, peakBytes() - heap);
    }

    /** From here on, the peaks are those of what comes. */
    public static void forgetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        try {
            Files.writeString(PROCESSES.resolve("self/clear_refs"), "5");
        } catch (IOException e) {
            return; // the peak is then that of the whole process
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** {@code VmRSS:     12345 kB}. */
    private static long bytes(String process, String key) {
        try {
            return Files.readAllLines(PROCESSES.resolve(process).resolve("status")).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
