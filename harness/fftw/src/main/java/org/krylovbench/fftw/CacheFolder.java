package org.krylovbench.fftw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a user's programs keep what they can make again: XDG on Unix, Library/Caches on a Mac, LocalAppData on Windows. */
final class CacheFolder {

    private CacheFolder() {}

    /** Our folder for this kind of CPU: a home may be shared by different machines. */
    static Path ofThisCpu() {
        return root().resolve("krylov-bench").resolve(cpu().replaceAll("[^A-Za-z0-9]+", "-"));
    }

    private static Path root() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            return variable("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches");
        }
        return variable("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).map(Path::of).filter(Path::isAbsolute);
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name") || line.startsWith("CPU part"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
