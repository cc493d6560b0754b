package dev.livegate.notification.post;

import dev.livegate.notification.delivery.Try;
import java.time.Duration;

/** A try, and what whoever answered asked for. */
record Result(Try entry, boolean gone, Duration askedToWait) {

    static Result of(Try entry) {
        return new Result(entry, false, Duration.ZERO);
    }

    boolean isDelivered() {
        return entry.delivered();
    }
}
