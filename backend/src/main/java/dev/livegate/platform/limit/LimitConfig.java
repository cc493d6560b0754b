package dev.livegate.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "livegate.limit")
interface LimitConfig {

    /** Off lifts every limit that is not marked as standing always; in preview only. */
    @WithDefault("true")
    boolean enabled();
}
