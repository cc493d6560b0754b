package dev.livegate.sandbox.webhook;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.sandbox.host.Refusal;
import dev.livegate.sandbox.host.RequestLog;
import dev.livegate.sandbox.host.Routes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Receives whatever is sent to it by any method, answers as the path says, and remembers every delivery in order. */
public final class WebhookSink implements AutoCloseable {
    private final RequestLog deliveries = new RequestLog();
    private final HttpHost host;

    private WebhookSink(int port) {
        var sink = deliveries.before(sink());
        var control = control();
        host = HttpHost.open(
                port, call -> call.path().startsWith("/_sandbox") ? control.answer(call) : sink.answer(call));
    }

    public static WebhookSink start() {
        return start(0);
    }

    public static WebhookSink start(int port) {
        return new WebhookSink(port);
    }

    public String url() {
        return host.url();
    }

    public int port() {
        return host.port();
    }

    public List<RequestLog.Entry> deliveries() {
        return deliveries.entries();
    }

    public void clear() {
        deliveries.clear();
    }

    @Override
    public void close() {
        host.close();
    }

    private static Routes sink() {
        return new Routes()
                .on("*", "/hook/*", call -> Answer.json(200, Map.of("received", true)))
                .on("*", "/status/*", WebhookSink::status)
                .on(
                        "*",
                        "/slow/*",
                        call -> Answer.json(200, Map.of("received", true)).after(Answer.SLOW))
                .on("*", "/hang/*", call -> Answer.hanging())
                .on("*", "/make/*", Make::answer)
                .on("*", "/runner/*", call -> taken("automation"))
                .on("*", "/script/*", call -> taken("script"));
    }

    private Routes control() {
        return new Routes()
                .on("GET", "/_sandbox/deliveries", call -> Answer.json(200, deliveries()))
                .on("DELETE", "/_sandbox/deliveries", call -> {
                    clear();
                    return Answer.empty(204);
                });
    }

    private static Answer taken(String kind) {
        var id = UUID.randomUUID().toString();
        return Answer.json(200, Map.of("ok", true, "kind", kind, "id", id));
    }

    private static Answer status(Call call) {
        var word = call.part(1);
        if (!word.matches("[2-5]\\d\\d")) {
            throw Refusal.of(400, "Ask for /status/{code}/… with a code from 200 to 599.");
        }
        return status(Integer.parseInt(word), call);
    }

    private static Answer status(int status, Call call) {
        var answer = switch (status) {
            case 204, 304 -> Answer.empty(status);
            default -> Answer.json(status, Map.of("status", status));
        };
        return switch (status) {
            case 429, 503 ->
                answer.with("Retry-After", call.query("retry-after").orElse("1"));
            case 301, 302, 303, 307, 308 -> answer.with("Location", "/hook/redirected");
            default -> answer;
        };
    }
}
