package org.krylovbench.nd4j.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of a library, as Maven wrote it into its jar. */
public final class LibraryVersion {

    private LibraryVersion() {}

    /** {@code 1.0.0-M2.1}, or that it is not known. */
    public static String of(String group, String artifact) {
        String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = LibraryVersion.class.getResourceAsStream(file)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "of unknown version");
        } catch (IOException e) {
            return "of unknown version";
        }
    }
}
