package dev.livegate.sandbox.stripe;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.stripe.objects.Params;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was asked of Stripe and what became of it, in order and without any key. */
final class Ledger {
    private static final int KEPT = 10_000;

    private final Deque<Map<String, Object>> entries = new ArrayDeque<>();

    synchronized void note(Call call, Answer answer, Map<String, String> about) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        var entry = new LinkedHashMap<String, Object>();
        entry.put("at", Instant.now().toString());
        entry.put("method", call.method());
        entry.put("path", call.path());
        entry.put("params", Params.parse(sent(call)).tree());
        entry.put("mode", call.header("authorization").orElse("").contains("_live_") ? "live" : "test");
        entry.put("idempotencyKey", call.header("idempotency-key").orElse(""));
        entry.put("stripeVersion", call.header("stripe-version").orElse(""));
        entry.put("status", answer.timing().sent() ? answer.status() : 0);
        entry.put("replayed", answer.headers().containsKey("Idempotent-Replayed"));
        entry.putAll(about);
        entries.addLast(entry);
    }

    synchronized List<Map<String, Object>> entries() {
        return List.copyOf(entries);
    }

    synchronized void clear() {
        entries.clear();
    }

    private static String sent(Call call) {
        var query = call.uri().getRawQuery();
        return call.body().length > 0 ? call.text() : query == null ? "" : query;
    }
}
