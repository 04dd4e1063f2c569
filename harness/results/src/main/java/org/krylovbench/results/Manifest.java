package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: where the numbers of a run come from.
 *
 * @param experiment name of the experiment
 * @param experimentSha256 hash of the experiment, defaults filled in and data by their content
 * @param started ISO 8601, UTC
 * @param finished ISO 8601, UTC; empty until the run is complete
 * @param commit of the project's sources, empty outside a Git checkout
 * @param dirty whether these sources had uncommitted changes
 * @param buildSha256 one hash over the project's jars that ran, those of its backends and engines included
 * @param jars names of all jars on the class path, which hold the versions of the libraries
 * @param profile quick, standard, paper, or own
 * @param jvm vendor, name and version
 * @param jvmFlags the flags that it was started with
 * @param maxHeapBytes the limit of the heap of a process that measures
 * @param os name, version and architecture
 * @param cpu model name
 * @param processors that the JVM sees
 * @param caches size of each level, where the system tells
 * @param memoryBytes of the machine, 0 if unknown
 * @param governor of processor 0, empty where the system does not tell
 * @param loadAverage over a minute when the run began, NaN if unknown
 * @param gpu name of the graphics device in use, empty for none
 * @param backends for each backend that ran, which implementation did each primitive
 * @param data SHA-256 of each file that a problem read
 * @param figures that the experiment asks for
 * @param warnings what a reader of the numbers must know
 */
public record Manifest(
        String experiment,
        String experimentSha256,
        String started,
        String finished,
        String commit,
        boolean dirty,
        String buildSha256,
        List<String> jars,
        String profile,
        String jvm,
        List<String> jvmFlags,
        long maxHeapBytes,
        String os,
        String cpu,
        int processors,
        Map<String, String> caches,
        long memoryBytes,
        String governor,
        double loadAverage,
        String gpu,
        Map<String, Map<String, String>> backends,
        Map<String, String> data,
        List<FigureQuery> figures,
        List<String> warnings) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** The manifest of the same run when it has come to its end. */
    public Manifest finished(Instant end, Map<String, Map<String, String>> backendsUsed) {
        return with(end.toString(), backendsUsed, warnings);
    }

    /** The manifest of the same run as long as there are cases to be done. */
    public Manifest unfinished(Map<String, Map<String, String>> backendsUsed) {
        return with("", backendsUsed, warnings);
    }

    Manifest with(String end, Map<String, Map<String, String>> backendsUsed, List<String> warningsNow) {
        return new Manifest(
                experiment,
                experimentSha256,
                started,
                end,
                commit,
                dirty,
                buildSha256,
                jars,
                profile,
                jvm,
                jvmFlags,
                maxHeapBytes,
                os,
                cpu,
                processors,
                caches,
                memoryBytes,
                governor,
                loadAverage,
                gpu,
                backendsUsed,
                data,
                figures,
                warningsNow);
    }

    /** Whether two runs were made on the same kind of processor, by the same build and the same major version of Java. */
    public boolean sameMachine(Manifest other) {
        return cpu.equals(other.cpu)
                && processors == other.processors
                && buildSha256.equals(other.buildSha256)
                && javaVersion().equals(other.javaVersion());
    }

    /** {@code 25} of {@code … 64-Bit Server VM 25.0.1+8-LTS}. */
    private String javaVersion() {
        return jvm.substring(jvm.lastIndexOf(' ') + 1).split("[.+-]", 2)[0];
    }

    void write(Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
    }

    static Manifest read(Path file) throws IOException {
        try {
            return MAPPER.readValue(Files.readString(file), Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is no manifest of a run: " + e.getOriginalMessage(), e);
        }
    }
}
