package org.krylovbench.bench.machine;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.problems.Problem;
import org.krylovbench.results.Manifest;
import org.krylovbench.statistics.ForkSamples;

/** The build that runs: the project's own jars by their content, all by their names. */
public final class Build {

    private Build() {}

    /**
     * One hash over the jars that measure: those of the modules that this one is made with, and of the backends and engines
     * that the class path brings along, none of which is started for it. Empty when any is a folder of classes.
     */
    public static String sha256() throws IOException {
        Set<Path> jars = new TreeSet<>();
        for (Class<?> module : modules()) {
            Optional<Path> jar = jar(module);
            if (jar.isEmpty()) {
                return "";
            }
            jars.add(jar.get());
        }
        MessageDigest digest = Machine.sha256();
        for (Path jar : jars) {
            digest.update(Files.readAllBytes(jar));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<? extends Class<?>> modules() {
        Stream<Class<?>> known =
                Stream.of(Problem.class, Backend.class, Manifest.class, ForkSamples.class, Build.class);
        return Stream.of(known, found(BackendProvider.class), found(FourierEngine.class))
                .flatMap(classes -> classes)
                .toList();
    }

    private static <T> Stream<Class<?>> found(Class<T> service) {
        return ServiceLoader.load(service).stream().map(ServiceLoader.Provider::type);
    }

    private static Optional<Path> jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Names of the jars on the class path, and of those that these name in turn, in order. */
    public static List<String> jars() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && Files.isRegularFile(jar)) {
                names.add(jar.getFileName().toString());
                names.addAll(named(jar));
            }
        }
        return List.copyOf(names);
    }

    private static List<String> named(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .flatMap(manifest ->
                            Optional.ofNullable(manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH)))
                    .stream()
                    .flatMap(entries -> Stream.of(entries.split(" +", -1)))
                    .filter(entry -> entry.endsWith(".jar"))
                    .map(entry -> entry.substring(entry.lastIndexOf('/') + 1))
                    .toList();
        }
    }
}
