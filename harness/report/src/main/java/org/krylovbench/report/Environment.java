package org.krylovbench.report;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.krylovbench.report.html.FactTable;
import org.krylovbench.report.html.Html;
import org.krylovbench.results.Manifest;

/** Where the numbers of a run come from, and how to get them again. */
final class Environment {

    private static final double GIBIBYTE = 1L << 30;

    private Environment() {}

    static String html(Manifest manifest) {
        String backends = manifest.backends().entrySet().stream()
                .map(backend -> backend.getKey() + " ("
                        + backend.getValue().entrySet().stream()
                                .map(part -> part.getKey() + ": " + part.getValue())
                                .collect(Collectors.joining("; "))
                        + ")")
                .collect(Collectors.joining(", "));
        return "<section aria-labelledby=\"environment\">\n<h2 id=\"environment\">Environment</h2>\n"
                + new FactTable()
                        .add("profile", manifest.profile())
                        .add("started", manifest.started())
                        .add("finished", manifest.finished().isEmpty() ? "not yet" : manifest.finished())
                        .add("commit", manifest.commit() + (manifest.dirty() ? " with uncommitted changes" : ""))
                        .add("build, SHA-256", manifest.buildSha256())
                        .add("experiment, SHA-256", manifest.experimentSha256())
                        .add("JVM", manifest.jvm())
                        .add("its flags", manifest.jvmFlags())
                        .add("its heap", gibibytes(manifest.maxHeapBytes()))
                        .add("system", manifest.os())
                        .add("processor", manifest.cpu() + ", " + manifest.processors() + " seen")
                        .add("caches", manifest.caches())
                        .add("memory", manifest.memoryBytes() > 0 ? gibibytes(manifest.memoryBytes()) : "unknown")
                        .add("governor", manifest.governor())
                        .add(
                                "load average at the start",
                                Double.isNaN(manifest.loadAverage())
                                        ? "unknown"
                                        : Html.format("%.2f", manifest.loadAverage()))
                        .add("graphics device", manifest.gpu())
                        .add("backends", backends)
                        .add("data, SHA-256", manifest.data())
                        .html()
                + "\n</section>";
    }

    private static String gibibytes(long bytes) {
        return Html.format("%.3g GiB", (double) bytes / GIBIBYTE);
    }

    /** The command lines that measure the same again, on the sources that measured it, and that make the page again. */
    static String again(Manifest manifest, Path run) {
        String sources = manifest.commit().isEmpty() ? "" : "git checkout " + manifest.commit() + "\n";
        String caution = manifest.dirty()
                ? "<p class=\"muted\">The sources had changes that the commit does not hold.</p>\n"
                : "";
        return "<section aria-labelledby=\"again\">\n<h2 id=\"again\">Run it again</h2>\n" + caution + "<pre>"
                + Html.escape(sources + "./krylov run " + quoted(run.resolve("plan.yml")))
                + "</pre>\n<p class=\"muted\"><code>plan.yml</code> is the experiment with every default as it was. "
                + "This page is made again from the files alone by</p>\n<pre>"
                + Html.escape("./krylov report " + quoted(run)) + "</pre>\n</section>";
    }

    /** As a shell takes it for one word. */
    private static String quoted(Path path) {
        String text = path.toString().replace('\\', '/');
        return text.matches("[\\w./=+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
