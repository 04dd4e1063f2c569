package org.krylovbench.report.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A window of the browser: goes to pages, runs scripts there, takes pictures, and keeps what went wrong. */
public final class Tab implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_NANOSECONDS = 20_000_000;

    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    private Tab() {}

    static Tab connect(HttpClient client, URI address) throws IOException {
        var tab = new Tab();
        tab.socket.complete(
                client.newWebSocketBuilder().buildAsync(address, tab).join());
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.send(domain + ".enable", Map.of());
        }
        return tab;
    }

    /** Errors of scripts and of the console, and requests to anything but files and what the page itself holds. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Goes to a page, or to another address in it, and waits until it says that it is ready. */
    public void go(String address) throws IOException {
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", address));
        await("document.readyState === 'complete' && document.documentElement.dataset.ready === 'yes'");
    }

    /** Goes to a page without scripts that say anything. */
    public void goPlainly(String address) throws IOException {
        send("Page.navigate", Map.of("url", address));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The value of an expression, or of its promise. */
    public JsonNode evaluate(String expression) throws IOException {
        JsonNode result = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /** Runs statements, lets the page draw, and draws breath. */
    public void act(String statements) throws IOException {
        evaluate("(async () => { " + statements
                + "; for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame) })()");
    }

    public void await(String condition) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate(condition).asBoolean(false)) {
            if (System.nanoTime() > end) {
                throw new IOException("not in " + PATIENCE_SECONDS + " s: " + condition + "; " + faults);
            }
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }

    /** A picture of the whole page. */
    public void picture(Path file) throws IOException {
        String png = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"))
                .get("data")
                .asString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(png));
    }

    /** What a printer would get. */
    public void pdf(Path file) throws IOException {
        String pdf = send("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true))
                .get("data")
                .asString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(pdf));
    }

    public void resize(int width, int height) throws IOException {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The theme that the system asks for, light or dark. */
    public void prefer(String scheme) throws IOException {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    public void allowScripts(boolean allowed) throws IOException {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Presses and releases a key on what has the focus. */
    public void press(String key) throws IOException {
        send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
        act("");
    }

    /** Moves the pointer with its button down from a place in the window to another. */
    public void drag(double x0, double y0, double x1, double y1) throws IOException {
        mouse("mousePressed", x0, y0);
        mouse("mouseMoved", (x0 + x1) / 2, (y0 + y1) / 2);
        mouse("mouseMoved", x1, y1);
        mouse("mouseReleased", x1, y1);
        act("");
    }

    public void point(double x, double y) throws IOException {
        mouse("mouseMoved", x, y);
        act("");
    }

    private void mouse(String type, double x, double y) throws IOException {
        send("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }

    private JsonNode send(String method, Map<String, Object> parameters) throws IOException {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        open.put(id, answer);
        String message =
                JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.join().sendText(message, true).join();
        JsonNode reply = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (reply.has("error")) {
            throw new IOException(method + ": " + reply.get("error"));
        }
        return reply.get("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        partial.append(data);
        if (isLast) {
            JsonNode message = JsonMapper.shared().readTree(partial.toString());
            partial.setLength(0);
            if (message.has("id")) {
                open.remove(message.get("id").asInt()).complete(message);
            } else {
                note(message.get("method").asString(), message.get("params"));
            }
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void note(String event, JsonNode told) {
        switch (event) {
            case "Runtime.exceptionThrown" -> faults.add("exception: " + told.get("exceptionDetails"));
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert")
                        .contains(told.get("type").asString())) {
                    faults.add("console: " + told.get("args"));
                }
            }
            case "Log.entryAdded" -> {
                if (told.get("entry").get("level").asString().equals("error")) {
                    faults.add("log: " + told.get("entry"));
                }
            }
            case "Network.requestWillBeSent" -> {
                String address = told.get("request").get("url").asString();
                if (!address.matches("(?s)(file|data|blob|about):.*")) {
                    faults.add("request: " + address);
                }
            }
            default -> {} // the rest is no fault
        }
    }

    void close() {
        socket.join().abort();
    }
}
