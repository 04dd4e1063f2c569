package org.krylovbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a figure comes from and how it was drawn: it stands in the file of the figure itself, as JSON on one line, and is
 * enough to draw the figure again.
 *
 * @param experiment name of the experiment
 * @param run name of the run's folder
 * @param runFolder the way from the folder of the figure to that of the run
 * @param started when the run began, ISO 8601
 * @param commit of the project's sources that measured, empty outside a Git checkout
 * @param dirty whether these sources had uncommitted changes
 * @param profile quick, standard, paper, or own
 * @param planSha256 hash of the experiment with every sweep and default filled in
 * @param data SHA-256 of each file that a problem read
 * @param tables SHA-256 of each file of the run that the figure was drawn from
 * @param query which figure was asked for
 * @param drawing which of its drawings this is
 * @param cases which cases were drawn, as a pattern
 * @param widthPoints width in points of 1/72 inch
 * @param dotsPerInch of a file of pixels
 * @param grey whether it was drawn without colour
 */
public record FigureOrigin(
        String experiment,
        String run,
        String runFolder,
        String started,
        String commit,
        boolean dirty,
        String profile,
        @JsonProperty("plan_sha256") String planSha256,
        Map<String, String> data,
        Map<String, String> tables,
        FigureQuery query,
        String drawing,
        String cases,
        double widthPoints,
        int dotsPerInch,
        boolean grey) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of a later version
            .build();

    public FigureOrigin {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    /** On one line, in ASCII, so that any file can hold it. */
    public String json() {
        var ascii = new StringBuilder();
        for (char c : MAPPER.writeValueAsString(this).toCharArray()) {
            ascii.append(c < 0x7F ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return ascii.toString();
    }

    /**
     * What a figure says of itself.
     *
     * @throws IOException if it is not such a text
     */
    public static FigureOrigin read(String json) throws IOException {
        try {
            return MAPPER.readValue(json, FigureOrigin.class);
        } catch (JacksonException e) {
            throw new IOException("it does not tell where it comes from: " + e.getOriginalMessage(), e);
        }
    }
}
