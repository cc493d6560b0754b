package dev.livegate.golden;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Replica;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the proxy of production does: asks each replica whether it is ready, takes turns, and sends no request twice. */
final class TinyProxy implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("accept-encoding", "connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Replica> all;
    private final HttpHost host;
    private volatile List<Replica> ready;

    TinyProxy(Replica... replicas) {
        all = List.of(replicas);
        ready = all;
        clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        host = HttpHost.open(0, this::pass);
    }

    String url() {
        return host.url();
    }

    boolean sendsTo(Replica replica) {
        return ready.contains(replica);
    }

    /** What happens before it looks again. */
    synchronized void betweenTwoLooks(Callable<?> happens) throws Exception {
        happens.call();
    }

    private synchronized void look() {
        ready = all.stream().filter(this::isReady).toList();
    }

    private boolean isReady(Replica replica) {
        try {
            return send(HttpRequest.newBuilder(URI.create(replica.base() + "/ready")))
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        }
    }

    private Answer pass(Call call) throws IOException {
        List<Replica> now = ready;
        Replica next = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
        var request = HttpRequest.newBuilder(URI.create(next.base() + call.uri()))
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                request.header(name, value);
            }
        });
        HttpResponse<byte[]> answer = send(request);
        String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
        return Answer.empty(answer.statusCode()).holding(type, answer.body());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    @Override
    public void close() {
        host.close();
        clock.shutdownNow();
    }
}
