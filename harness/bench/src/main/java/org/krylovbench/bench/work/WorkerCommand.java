package org.krylovbench.bench.work;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krylovbench.bench.experiment.Limits;
import org.krylovbench.bench.machine.DisturbanceMeter;
import org.krylovbench.results.RunFolder;

/** How a worker is started: as this JVM was, but for its heap, which is pinned, and its archive of classes, which is its own. */
final class WorkerCommand {

    private static final List<String> HEAP = List.of(
            "-Xms",
            "-Xmx",
            "-XX:InitialHeapSize",
            "-XX:MaxHeapSize",
            "-XX:InitialRAMPercentage",
            "-XX:MaxRAMPercentage",
            "-XX:MinRAMPercentage");

    /** What would be in the way of a second process. */
    private static final List<String> DEBUGGER = List.of("-agentlib:jdwp", "-Xrunjdwp");

    private static final String ARCHIVE_USED = "-XX:SharedArchiveFile=";
    private static final String ARCHIVE_MADE = "-XX:ArchiveClassesAtExit=";

    /** What native memory may take before JavaCPP refuses more: less than what the process is killed for. */
    private static final double SHARE_OF_NATIVE_MEMORY = 0.95;

    private WorkerCommand() {}

    /** @param crashLog where the JVM is to leave its report if it crashes */
    static List<String> of(RunFolder run, Limits limits, Path crashLog) {
        long nativeBytes = (long) (SHARE_OF_NATIVE_MEMORY * limits.memoryBytes());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dorg.bytedeco.javacpp.maxBytes=" + nativeBytes);
        command.add("-Dorg.bytedeco.javacpp.maxPhysicalBytes=" + nativeBytes);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .flatMap(flag -> inherited(flag).stream())
                .forEach(command::add);
        command.add("-Xms" + limits.heapBytes());
        command.add("-Xmx" + limits.heapBytes());
        command.add(DisturbanceMeter.FLAG);
        command.add("-XX:ErrorFile=" + crashLog);
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Worker.class.getName());
        command.add(run.path().toAbsolutePath().toString());
        return command;
    }

    private static Optional<String> inherited(String flag) {
        if (flag.startsWith(ARCHIVE_MADE)) {
            return Optional.of(flag + "-worker");
        } else if (flag.startsWith(ARCHIVE_USED)) {
            Path archive = Path.of(flag.substring(ARCHIVE_USED.length()) + "-worker");
            return Files.exists(archive) ? Optional.of(ARCHIVE_USED + archive) : Optional.empty();
        }
        boolean ours = Stream.concat(HEAP.stream(), DEBUGGER.stream()).anyMatch(flag::startsWith);
        return ours ? Optional.empty() : Optional.of(flag);
    }
}
