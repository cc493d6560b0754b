package dev.livegate.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.jobs")
interface JobConfig {

    @WithDefault("8")
    int threads();

    /** Only what nobody woke us for waits this long. */
    @WithDefault("1s")
    Duration poll();

    /** A replica that misses four of these is taken for dead, and its jobs are taken over. */
    @WithDefault("2s")
    Duration heartbeat();

    /** How long a stopping replica lets its jobs finish; then it interrupts them, and another replica takes over. */
    @WithDefault("8s")
    Duration drain();
}
