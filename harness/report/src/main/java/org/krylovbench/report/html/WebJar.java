package org.krylovbench.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Scripts of others, as their WebJars bring them. */
public final class WebJar {

    private WebJar() {}

    /** ECharts with lines, points, tooltips and SVG. */
    public static String echarts() throws IOException {
        var properties = new Properties();
        try (InputStream in = resource("webjars.properties")) {
            properties.load(in);
        }
        try (InputStream in = resource(properties.getProperty("echarts"))) {
            return inElement(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What would end the element of the script, or hide its end, can only stand in its texts, and is written otherwise. */
    public static String inElement(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = WebJar.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not on the class path: " + name);
        }
        return in;
    }
}
