package dev.livegate.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "livegate.watch")
interface WatchConfig {

    /** In place of what the plan says; a preview looks every five seconds unless this says otherwise. */
    Optional<Duration> every();

    /** How long single rounds are kept; days are kept for a year. */
    @WithDefault("48h")
    Duration rounds();
}
