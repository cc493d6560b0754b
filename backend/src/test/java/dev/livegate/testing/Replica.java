package dev.livegate.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process of a {@link PackagedApp}, which may be killed, frozen and started again at any time. */
public final class Replica {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_STARTS = 3;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final PackagedApp app;
    private final Path log;
    private final Map<String, String> settings;
    private final int port;
    private @Nullable Process process;

    public Replica(PackagedApp app, Map<String, String> settings) throws IOException {
        this.app = app;
        this.settings = new HashMap<>(settings);
        this.port = freePort();
        this.log = app.home().resolve("app-" + port + ".log");
    }

    /** As any host does, it starts again what did not come up. */
    public void start() throws Exception {
        for (int i = 0; i < MOST_STARTS; i++) {
            launch();
            if (comesUp()) {
                return;
            }
            kill();
        }
        throw new IllegalStateException("the application did not start: see " + log);
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    public Path log() {
        return log;
    }

    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Is told to stop, as by whoever replaces it: it may end what is under way. */
    public Process leave() {
        process.destroy();
        return process;
    }

    /** Stands still, as a machine does that swaps or a virtual one that is moved. */
    public void freeze() throws Exception {
        signal("-STOP");
    }

    public void thaw() throws Exception {
        signal("-CONT");
    }

    private void launch() throws IOException {
        var command = new ProcessBuilder(app.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().putAll(settings);
        command.environment().put("PORT", Integer.toString(port));
        command.environment().put("MANAGEMENT_PORT", Integer.toString(freePort()));
        process = command.start();
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    private boolean comesUp() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (isAlive()) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    private boolean isAlive() throws InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(base() + "/api/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
