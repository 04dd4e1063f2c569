package org.krylovbench.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be learnt of the machine and the JVM that a run is made with. What cannot, stays empty. */
public final class Machine {

    private static final Path CPU = Path.of("/sys/devices/system/cpu/cpu0");

    private static final Pattern SIZE = Pattern.compile("(\\d+)([KMG])");
    private static final long UNKNOWN_CACHE_BYTES = 32L << 20;

    private Machine() {}

    public static String jvm() {
        return System.getProperty("java.vendor") + " " + System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    public static List<String> jvmFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    public static String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }

    public static String cpu() {
        return lines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .or(() -> output("sysctl", "-n", "machdep.cpu.brand_string"))
                .orElse("");
    }

    /** {@code L1d → 32K}, as Linux tells them. */
    public static Map<String, String> caches() {
        Map<String, String> caches = new TreeMap<>();
        for (int i = 0; Files.exists(CPU.resolve("cache/index" + i)); i++) {
            Path cache = CPU.resolve("cache/index" + i);
            String type = first(cache.resolve("type"));
            String suffix = type.equals("Data") ? "d" : type.equals("Instruction") ? "i" : "";
            caches.put("L" + first(cache.resolve("level")) + suffix, first(cache.resolve("size")));
        }
        return caches;
    }

    /** Size of the largest cache; where the system does not tell, one that few machines exceed. */
    public static long lastLevelCacheBytes() {
        return caches().values().stream().mapToLong(Machine::bytes).max().orElse(UNKNOWN_CACHE_BYTES);
    }

    /** {@code 32768K → 33554432}. */
    private static long bytes(String size) {
        Matcher matcher = SIZE.matcher(size);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) << (10 * (1 + "KMG".indexOf(matcher.group(2)))) : 0;
    }

    public static String governor() {
        return first(CPU.resolve("cpufreq/scaling_governor"));
    }

    public static String gpu() {
        return output("nvidia-smi", "--query-gpu=name", "--format=csv,noheader").orElse("");
    }

    public static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** Over the last minute; NaN where the system does not tell. */
    public static double loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? Double.NaN : load;
    }

    /** The commit of the sources in this folder, empty outside a checkout. */
    public static String commit(Path sources) {
        return output("git", "-C", sources.toString(), "rev-parse", "HEAD").orElse("");
    }

    /** Whether the sources in this folder differ from their commit. */
    public static boolean dirty(Path sources) {
        return output("git", "-C", sources.toString(), "status", "--porcelain")
                .map(changes -> !changes.isEmpty())
                .orElse(false);
    }

    public static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
    }

    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String first(Path file) {
        return lines(file).stream().findFirst().map(String::strip).orElse("");
    }

    /** What a command prints, if there is such a command and it succeeds within two seconds. */
    private static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(output)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
