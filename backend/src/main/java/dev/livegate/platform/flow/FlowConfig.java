package dev.livegate.platform.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.flows")
interface FlowConfig {

    /** The longest pause before a step is tried again; taking something back is tried 500 times. */
    @WithDefault("30s")
    Duration longest();
}
