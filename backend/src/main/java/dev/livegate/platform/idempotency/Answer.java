package dev.livegate.platform.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of an answer: of one that shows a secret, only that it was given. */
record Answer(int status, @Nullable String body, Map<String, String> headers, boolean shownOnce) {

    static Answer secret(int status) {
        return new Answer(status, null, Map.of(), true);
    }
}
