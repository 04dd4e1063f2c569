package org.krylovbench.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What of this JVM's heap has been touched, and so is in memory. The JVM itself tells less than that after a collection, and
 * more before one, for it counts what threads have reserved and not used; but where a heap lies it tells by a diagnostic
 * command of HotSpot, and what of a range is resident Linux does. A heap that is pinned gives nothing back.
 */
public final class ResidentHeap {

    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final Pattern ADDRESS = Pattern.compile("0x([0-9a-f]{8,16})\\b");
    private static final Pattern RANGE = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) .*");
    private static final String RESIDENT = "Rss:";
    private static final int HEXADECIMAL = 16;

    private ResidentHeap() {}

    /** In bytes, 0 where it is not told. */
    static long bytes() {
        try {
            String told = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcHeapInfo",
                            new Object[0],
                            new String[0]);
            return bytes(told, Files.readAllLines(MAPPINGS));
        } catch (JMException | IOException e) {
            return 0; // another JVM, or another system
        }
    }

    /**
     * What is resident between the least and the greatest address that the JVM names.
     *
     * @param told of the heap by the JVM, of which the part on classes does not count
     * @param mappings lines of {@code smaps}
     */
    static long bytes(String told, List<String> mappings) {
        LongSummaryStatistics heap = ADDRESS.matcher(told.split("Metaspace", 2)[0])
                .results()
                .mapToLong(address -> Long.parseUnsignedLong(address.group(1), HEXADECIMAL))
                .summaryStatistics();
        long bytes = 0;
        boolean within = false;
        for (String line : mappings) {
            Matcher range = RANGE.matcher(line);
            if (range.matches()) {
                within = Long.parseUnsignedLong(range.group(1), HEXADECIMAL) >= heap.getMin()
                        && Long.parseUnsignedLong(range.group(2), HEXADECIMAL) <= heap.getMax();
            } else if (within && line.startsWith(RESIDENT)) {
                bytes += Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
            }
        }
        return bytes;
    }
}
