package org.krylovbench.nd4j;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, for what a test cannot do or see in its own. */
final class ChildProcess {

    private ChildProcess() {}

    /** What a main class prints on both streams, on the class path of the test. */
    static String output(Class<?> main, List<String> options, String... arguments) throws IOException {
        return output(System.getProperty("java.class.path"), main, options, arguments);
    }

    /** What a main class prints on both streams. */
    static String output(String classPath, Class<?> main, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--enable-native-access")
                        || flag.startsWith("--sun-misc-unsafe")
                        || flag.startsWith("-Dorg.bytedeco"))
                .forEach(command::add); // what newer JDKs and JavaCPP need
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
