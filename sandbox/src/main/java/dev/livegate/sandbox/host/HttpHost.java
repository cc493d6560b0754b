package dev.livegate.sandbox.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An HTTP or HTTPS server on loopback; answers that wait hold a socket but no thread, so a thousand may hang at once. */
public final class HttpHost implements AutoCloseable {
    private static final int BODY_LIMIT = 4 << 20;
    private static final int BACKLOG = 1024;

    static {
        // The JDK's server leaves Nagle's algorithm on, which adds 40 ms to every second answer of a kept connection.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private record Ear(HttpServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.stop(0);
        }
    }

    private final ThreadPoolExecutor pool = Threads.pool("http", 16, 4096);
    private final ScheduledExecutorService clock = Threads.clock("http");
    private final @Nullable SSLContext tls;
    private final Handler handler;
    private final List<Ear> ears;

    private HttpHost(int port, Handler handler, @Nullable SSLContext tls) {
        this.handler = handler;
        this.tls = tls;
        this.ears = Loopback.bind(
                port, this::listen, ear -> ear.server().getAddress().getPort());
    }

    public static HttpHost open(int port, Handler handler) {
        return new HttpHost(port, handler, null);
    }

    public static HttpHost open(int port, Handler handler, @Nullable SSLContext tls) {
        return new HttpHost(port, handler, tls);
    }

    public int port() {
        return ears.get(0).server().getAddress().getPort();
    }

    public String url() {
        return (tls == null ? "http" : "https") + "://localhost:" + port();
    }

    @Override
    public void close() {
        ears.forEach(Ear::close);
        clock.shutdownNow();
        pool.shutdownNow();
    }

    private Ear listen(InetAddress address, int port) throws IOException {
        var server = tls == null ? HttpServer.create() : secured(tls);
        server.bind(new InetSocketAddress(address, port), BACKLOG);
        server.setExecutor(pool);
        server.createContext("/", this::serve);
        server.start();
        return new Ear(server);
    }

    private static HttpServer secured(SSLContext tls) throws IOException {
        var server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private void serve(HttpExchange exchange) throws IOException {
        var answer = answer(exchange);
        var wait = answer.timing().after().toMillis();
        if (wait == 0) {
            deliver(exchange, answer);
        } else {
            clock.schedule(() -> pool.execute(() -> deliver(exchange, answer)), wait, TimeUnit.MILLISECONDS);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT);
        var call = new Call(exchange.getRequestMethod(), exchange.getRequestURI(), headers(exchange), body);
        try {
            return handler.answer(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (Exception e) {
            return Answer.json(500, Map.of("error", "The sandbox itself failed: " + e));
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private static void deliver(HttpExchange exchange, Answer answer) {
        try (exchange) {
            if (answer.timing().sent()) {
                send(exchange, answer);
            }
        } catch (IOException e) {
            // The caller hung up first, which callers of a slow or hanging server do on purpose.
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var silent = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
        if (silent && answer.body().length > 0) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(answer.body().length));
        }
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
        if (!silent) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
