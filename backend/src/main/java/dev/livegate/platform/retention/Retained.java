package dev.livegate.platform.retention;

import dev.livegate.platform.scope.Scope;
import java.time.Duration;
import java.time.Instant;

/** One kind of rows that is forgotten after a while; a bean of the room that owns them. */
public interface Retained {

    /** As livegate.retention calls it. */
    String name();

    /** How long, unless the operator says otherwise. */
    Duration usual();

    /** In a transaction of the tenant. Answers how many went; what still decides something stays, however old. */
    long forget(Scope scope, Instant before);
}
