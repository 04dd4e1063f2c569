package org.krylovbench.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResidentHeapTest {

    private static final List<String> MAPPINGS = List.of(
            "bffff000-c0000000 rw-p 00000000 00:00 0 ",
            "Rss:                   4 kB",
            "c0000000-ffe00000 rw-p 00000000 00:00 0 ",
            "Size:            1046528 kB",
            "Rss:               81116 kB",
            "ffe00000-100000000 rw-p 00c77000 fe:00 328258   /usr/lib/classes.jsa",
            "Rss:                 468 kB",
            "7f92b0000000-7f92b0021000 rw-p 00000000 00:00 0 ",
            "Rss:                4000 kB");

    /** As OpenJDK 17 prints them, the serial and the G1 collector; classes lie elsewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " def new generation   total 314560K, used 95941K [0x00000000c0000000, 0x00000000d5550000, "
                        + "0x00000000d5550000)\n tenured generation   total 699072K, used 0K [0x00000000d5550000, "
                        + "0x0000000100000000, 0x0000000100000000)\n Metaspace used 1K [0x7f92b0000000, 0x7f92b0021000)",
                " garbage-first heap   total 1048576K, used 133556K [0x00000000c0000000, 0x0000000100000000)\n"
                        + "  region size 1024K, 30 young (30720K), 0 survivors (0K)\n Metaspace       used 11708K"
            })
    void what_lies_between_the_addresses_of_the_heap_is_counted(String told) {
        assertThat(ResidentHeap.bytes(told, MAPPINGS)).isEqualTo((81116L + 468) << 10);
    }

    @Test
    void a_jvm_that_names_no_address_has_none() {
        assertThat(ResidentHeap.bytes("a heap", MAPPINGS)).isZero();
    }

    @Test
    void what_is_written_to_is_resident_and_not_taken_for_native() {
        byte[][] written = new byte[48][];
        for (int i = 0; i < written.length; i++) {
            written[i] = new byte[1 << 20]; // the JVM writes zeros
        }
        if (ProcessMemory.isKnown()) {
            assertThat(ResidentHeap.bytes()).isGreaterThan(written.length * (long) written[0].length);
            assertThat(ProcessMemory.peakNativeBytes())
                    .isPositive()
                    .isLessThanOrEqualTo(ProcessMemory.peakBytes() - written.length * (long) written[0].length);
        }
    }
}
