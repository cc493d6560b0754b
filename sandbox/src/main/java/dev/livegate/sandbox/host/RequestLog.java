package dev.livegate.sandbox.host;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last thousands of calls in the order in which they came. */
public final class RequestLog {
    private static final int KEPT = 10_000;

    /** One call as it came in; {@code path} holds the query too. */
    public record Entry(String method, String path, Map<String, String> headers, String body, String at) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Integer> hits = new TreeMap<>();

    public synchronized void note(Call call) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        var at = Instant.now().toString();
        entries.addLast(new Entry(call.method(), call.uri().toString(), call.headers(), call.text(), at));
        hits.merge(call.method() + " " + call.path(), 1, Integer::sum);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized Map<String, Integer> hits() {
        return Map.copyOf(hits);
    }

    public synchronized void clear() {
        entries.clear();
        hits.clear();
    }

    /** A handler that notes every call before it is answered, so that hanging ones are seen too. */
    public Handler before(Handler next) {
        return call -> {
            note(call);
            return next.answer(call);
        };
    }
}
