package dev.livegate.deployment.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "livegate.keys")
interface KeyConfig {

    /** How long an old version may still be in use after a new one was made. */
    @WithDefault("24h")
    Duration grace();
}
