package org.krylovbench.report.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium of the machine, without a network, with a profile of its own. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--proxy-server=127.0.0.1:1", // where nobody listens
            "--hide-scrollbars",
            "--lang=en",
            "--remote-debugging-port=0");

    private static final long PATIENCE_SECONDS = 30;

    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on ws://([\\d.:]+)/");

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Tab> tabs = new ArrayList<>();

    private Browser(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** The program, if the machine has one. */
    public static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one; or skips the tests, and says so, where the machine has none. */
    public static Browser startOrSkip(Path profile) throws IOException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String reason = "skipped: there is no browser, by the names " + NAMES + " (apt-get install chromium)";
            System.err.println(reason); // the build's log has only the number of skipped tests
            Assumptions.abort(reason);
        }
        return start(program.orElseThrow(), profile);
    }

    /**
     * Starts one.
     *
     * @param profile a folder that is not there yet
     */
    public static Browser start(Path program, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader messages = process.errorReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                drain(messages);
                return new Browser(process, matcher.group(1));
            }
            said.append(line).append('\n');
        }
        throw new IOException(program + " did not start:\n" + said);
    }

    /** Else the browser would wait for someone to read its warnings. */
    private static void drain(BufferedReader messages) {
        var thread = new Thread(() -> {
            try (messages) {
                while (messages.readLine() != null) {}
            } catch (IOException e) {
                Thread.currentThread().interrupt(); // it has ended
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** A new window of a size in CSS pixels. */
    public Tab open(int width, int height) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String target = client.send(request, BodyHandlers.ofString()).body();
        String socket =
                JsonMapper.shared().readTree(target).get("webSocketDebuggerUrl").asString();
        Tab tab = Tab.connect(client, URI.create(socket));
        tabs.add(tab);
        tab.resize(width, height);
        return tab;
    }

    @Override
    public void close() {
        tabs.forEach(Tab::close);
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) { // they write to the profile as long as they are there
            one.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }
}
