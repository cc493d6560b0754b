package dev.livegate.account;

import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When a token was last used, to the minute: a write per request would cost more than it tells. */
@Singleton
class TokenUse {

    private static final Duration COARSE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final String NOTE = """
            update api_tokens set last_used_at = ?
            where digest = ? and (last_used_at is null or last_used_at < ?) returning 1
            """;

    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    private final Rows rows;
    private final Time time;

    TokenUse(Rows rows, Time time) {
        this.rows = rows;
        this.time = time;
    }

    void noted(String digest) {
        Instant now = time.now();
        Instant before = now.minus(COARSE);
        Instant last = noted.get(digest);
        if (last != null && last.isAfter(before)) {
            return;
        }
        if (noted.size() >= MOST) {
            noted.clear();
        }
        noted.put(digest, now);
        rows.platform(NOTE, row -> row.getInt(1), now, digest, before);
    }
}
