package dev.livegate.platform.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.live")
interface LiveConfig {

    @WithDefault("15s")
    Duration heartbeat();

    /** A stream that changes faster is read no more often than this, but for its last change: nobody sees more. */
    @WithDefault("100ms")
    Duration pace();

    /** Then a stream ends, and the client that comes back has to show again that it may read. */
    @WithDefault("10m")
    Duration longest();

    /** Streams of one tenant on one replica. */
    @WithDefault("100")
    int mostPerTenant();
}
